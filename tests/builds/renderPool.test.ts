import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/site/publishFiles.ts';
import {
  createTemporaryLibrary,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

const BUILD_TIME = 300_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

let library: TemporaryLibrary;
beforeEach(() => {
  library = createTemporaryLibrary();
  for (const part of ['digests', 'papers']) {
    cpSync(join(root, 'content', part), join(library.content, part), { recursive: true });
  }
  const settings = readFileSync(join(library.content, 'site.yaml'), 'utf8');
  library.write('site.yaml', settings.replace(/^socialCards: .*/m, 'socialCards: site'));
});
afterEach(() => library.remove());

/** What `npm run build` adds to Astro's files. */
const ADDED = /^(?:pagefind\/|_headers$|_redirects$)/;

describe('renderAll', () => {
  it('makes the files that Astro makes, with several threads', {
    timeout: BUILD_TIME,
  }, async () => {
    const { code, stderr } = await startCommand('scripts/build.ts', [], library).ended;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const plain = library.astroOutput;
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const byAstro = spawnSync(process.execPath, [astro, 'build', '--outDir', plain], {
      cwd: root,
      env: {
        ...process.env,
        OFFPRINT_CONTENT: library.content,
        NODE_ENV: 'production',
        DEV: undefined,
        PROD: undefined,
        SSR: undefined,
        MODE: undefined,
      },
      encoding: 'utf8',
    });
    expect(byAstro.status, byAstro.stdout + byAstro.stderr).toBe(0);
    expect(byAstro.stdout).not.toMatch(/^rendered \d/m);
    const files = listFiles(plain);
    expect(files.length).toBeGreaterThan(400);
    expect(listFiles(library.output).filter((file) => !ADDED.test(file))).toEqual(files);
    const different = files.filter(
      (file) => !readFileSync(join(plain, file)).equals(readFileSync(join(library.output, file))),
    );
    expect(different).toEqual([]);
  });
});
