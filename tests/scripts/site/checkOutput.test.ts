import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutput } from '../../../scripts/site/checkOutput.ts';
import { findFolders } from '../../../scripts/site/folders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-output-'));
  for (const name of ['project/content', 'project/src', 'project/.git', 'elsewhere']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const check = (output: string, content = 'project/content') =>
  checkOutput({
    projectDirectory: `${join(folder, 'project')}/`,
    contentDirectory: join(folder, content),
    outputDirectory: join(folder, output),
  });

/** Writes empty files below a folder. */
function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
}

describe('the folder of a site', () => {
  it.each<[string, string, string?]>([
    ['the project', 'project'],
    ['a folder that the project lies in', '.'],
    ['the content', 'project/content'],
    ['a folder of the content', 'project/content/papers'],
    ['the sources', 'project/src'],
    ['what git keeps', 'project/.git/site'],
    ['the content elsewhere', 'elsewhere', 'elsewhere'],
    ['a folder that the content elsewhere lies in', 'elsewhere', 'elsewhere/library/content'],
  ])('is not %s', (_, output, content) => {
    if (content !== undefined) mkdirSync(join(folder, content), { recursive: true });
    expect(() => check(output, content)).toThrow(/is needed by the project itself/);
  });

  it('is not the content by another name', () => {
    symlinkSync(join(folder, 'project/content'), join(folder, 'link'));
    expect(() => check('link')).toThrow(/is needed by the project itself/);
    expect(() => check('link/new')).toThrow(/is needed by the project itself/);
  });

  it.each([
    ['is not there yet', 'project/dist', []],
    ['is empty', 'elsewhere', []],
    ['has a site', 'project/dist', ['_headers', '404.html', 'index.html']],
    ['has a part of a site', 'part-1', ['_headers', 'part.json', 'papers/a/index.html']],
    ['has only what its host needs', 'pages', ['.git', 'CNAME', '.nojekyll']],
    ['has a name that begins like the content', 'project/content-site', []],
    ['has a name that begins with two dots', 'project/..dist', []],
  ])('is one that %s', (_, output, files) => {
    write(...files.map((file) => join(output, file)));
    expect(() => check(output)).not.toThrow();
  });

  it('has no files of others, which would be removed', () => {
    write('elsewhere/thesis.txt', 'elsewhere/index.html', 'elsewhere/a', 'elsewhere/b');
    expect(() => check('elsewhere')).toThrow(/no build has made \(a, b, index\.html, …\)/);
  });
});

describe('findFolders', () => {
  it('takes no empty name, which would be the current folder', () => {
    expect(() => findFolders('')).toThrow(/--output names no folder/);
    expect(findFolders(undefined).outputDirectory).toMatch(/dist$/);
  });
});
