import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBundle, forgetBundle, keepBundle } from '../../src/build/keptBundle.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-bundle-'));
  root = join(folder, 'project');
  write('project/src/page.ts', 'page');
  write('project/node_modules/pkg/index.js', 'package');
  write('site.yaml', 'title: Digest');
  write('out/.prerender/entry.mjs', 'entry');
  write('out/.prerender/chunks/_astro_data-layer-content_X1.mjs', 'export default []');
  write('out/_astro/style.css', 'css');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const order = () => ({ recordFile: join(folder, 'builds', 'record.json') });
const find = () => findBundle(order(), root, join(folder, 'site.yaml'));
const styles = new Map([['/&index.astro', { styles: [{ sheet: { type: 'external' } }] }]]);
const place = { site: 'https://papers.example', base: '/' };

function keep(): void {
  keepBundle(order(), root, join(folder, 'site.yaml'), {
    version: 'v',
    entry: pathToFileURL(join(folder, 'out/.prerender/entry.mjs')).href,
    styles,
    place,
    outputDirectory: join(folder, 'out'),
  });
}

describe('keepBundle', () => {
  it('leaves what a later build finds: modules, styles and files, but no content', () => {
    expect(find()).toBeUndefined();
    keep();
    rmSync(join(folder, 'out'), { recursive: true });
    const bundle = find();
    expect(bundle).toMatchObject({ version: 'v', styles, place });
    const entry = fileURLToPath(bundle?.entry ?? '');
    expect(readFileSync(entry, 'utf8')).toBe('entry');
    expect(readFileSync(join(entry, '../node_modules/pkg/index.js'), 'utf8')).toBe('package');
    const content = join(entry, '../chunks/_astro_data-layer-content_X1.mjs');
    expect(readFileSync(content, 'utf8')).toBe('export default new Map();\n');
    expect(readFileSync(join(bundle?.assets ?? '', '_astro/style.css'), 'utf8')).toBe('css');
  });

  it.each(['site.yaml', 'project/src/page.ts', 'project/package-lock.json'])(
    'is of no use once %s has changed',
    (file) => {
      keep();
      write(file, 'changed');
      expect(find()).toBeUndefined();
    },
  );

  it('keeps nothing where it cannot, and the build goes on', () => {
    rmSync(join(folder, 'out/.prerender/chunks'), { recursive: true });
    expect(keep).not.toThrow();
    expect(find()).toBeUndefined();
    expect(existsSync(join(folder, 'builds', 'bundle'))).toBe(false);
  });

  it('can be forgotten', () => {
    keep();
    forgetBundle(order());
    expect(find()).toBeUndefined();
  });
});
