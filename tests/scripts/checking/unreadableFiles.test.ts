import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importDigests } from '../../../src/digest/importDigests.ts';
import { checkPermalinks } from '../../../src/digest/library/checkPermalinks.ts';
import { openShelf } from '../../../src/site/loading/shelf.ts';
import { pageSources } from '../../../src/site/loading/sources.ts';
import { readSite } from '../../../src/site/settings.ts';
import { type CheckedLibrary, copyLibrary, PAGE, projectDirectory } from './checkedLibrary.ts';

let library: CheckedLibrary;
let content: string;
beforeEach(() => {
  library = copyLibrary();
  content = library.contentDirectory;
  writeFileSync(join(content, 'redirects.yaml'), 'papers: {}\n');
});
afterEach(() => library.remove());

const check = () => library.check();
const importAll = (dryRun: boolean) =>
  importDigests({
    contentDirectory: content,
    digests: [{ path: join(content, 'digests/2025-11-13.txt') }],
    dryRun,
  });

/** Ways to make a file of the library unreadable. */
const SPOILERS: Readonly<Record<string, (file: string) => void>> = {
  'a folder in its place'(file) {
    rmSync(file);
    mkdirSync(file);
  },
  'Latin-1': (file) => writeFileSync(file, Buffer.from('# Zürich\n', 'latin1')),
  'UTF-16': (file) => writeFileSync(file, Buffer.from('\ufeff# Zürich\n', 'utf16le')),
};

describe.each(Object.entries(SPOILERS))('%s', (_name, spoil) => {
  it.each([
    ['permalinks.lock', true],
    ['redirects.yaml', true],
    ['topics/attention.mdx', true],
    [PAGE, true],
    ['site.yaml', false],
    ['digests/2025-11-13.yaml', false],
  ])('%s: one error that names the file and a remedy', async (name, stopsImport) => {
    const file = join(content, name);
    spoil(file);
    const expected = {
      code: 'content-unreadable',
      severity: 'error',
      file,
      message: expect.stringMatching(/^(?:a folder stands|this (?:line|file) is)/),
      remedy: expect.stringMatching(/try again$/),
    };
    // Of a topic that cannot be read, what names it is still in order.
    expect((await check()).diagnostics).toEqual([expect.objectContaining(expected)]);
    if (!stopsImport) return;
    for (const dryRun of [true, false]) {
      const { diagnostics, written } = await importAll(dryRun);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([expect.objectContaining(expected)]);
      expect(written).toEqual([]);
    }
  });
});

it('is told by the build of what it reads itself', () => {
  for (const name of ['permalinks.lock', 'redirects.yaml', 'site.yaml', PAGE]) {
    SPOILERS['Latin-1']?.(join(content, name));
  }
  expect(checkPermalinks(content)).toEqual([
    expect.objectContaining({ file: join(content, 'redirects.yaml'), code: 'content-unreadable' }),
  ]);
  expect(() => readSite(join(content, 'site.yaml'))).toThrow('site.yaml:1: this line is not UTF-8');
  const store = { values: () => [], keys: () => [], get: () => undefined } as never;
  expect(
    openShelf(pageSources(content).papers, projectDirectory, store).load(join(content, PAGE)),
  ).toMatchObject({ problems: [{ line: 1, problem: /^this line is not UTF-8 text\. Save/ }] });
});

it('leaves no result behind of a page that could not be read', async () => {
  const text = readFileSync(join(content, PAGE));
  writeFileSync(join(content, PAGE), Buffer.from('# Zürich\n', 'latin1'));
  await check();
  const cache = JSON.parse(readFileSync(library.cacheFile, 'utf8'));
  expect(cache.pages[join(content, PAGE)].stamp).toBe('');
  writeFileSync(join(content, PAGE), text);
  expect((await check()).diagnostics).toEqual([]);
});
