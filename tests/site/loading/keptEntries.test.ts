import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepEntries, loadEntries, readEntries } from '../../../src/site/loading/keptEntries.ts';
import type { PageSource } from '../../../src/site/loading/shelf.ts';

let root: string;
let read: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-entries-'));
  read = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const source = (): PageSource => ({
  name: 'papers',
  folder: join(root, 'content', 'papers'),
  shelve: (text) => {
    read.push(text);
    if (text === '') return { problems: [{ line: 1, problem: 'empty' }] };
    return { id: text, data: {}, isModule: text.startsWith('import') };
  },
});

/** Writes a page, as old as a file in a repository. */
function write(name: string, text: string): void {
  mkdirSync(source().folder, { recursive: true });
  const file = join(source().folder, name);
  writeFileSync(file, text);
  utimesSync(file, new Date(2020, 1), new Date(2020, 1));
}

const namesOf = (entries: ReadonlyMap<string, unknown>) => [...entries.keys()].sort();

describe('keepEntries', () => {
  const entry = { id: 'a', data: { title: 'One', topics: ['x'] }, digest: 'v s h' };

  it('keeps entries for the next build', () => {
    keepEntries(source(), [entry]);
    expect(readEntries(source())).toEqual(new Map([['a', entry]]));
    expect(readEntries({ ...source(), name: 'topics' })).toEqual(new Map());
  });

  it('counts a file that is not whole for nothing', () => {
    keepEntries(source(), [entry]);
    writeFileSync(join(root, '.cache', 'entries', 'papers.json'), '[{"id":');
    expect(readEntries(source())).toEqual(new Map());
  });
});

describe('loadEntries', () => {
  it('shelves only what has changed, and forgets what is gone', async () => {
    write('1.mdx', 'one');
    write('2.mdx', 'two');
    write('3.mdx', 'three');
    // Files that were written just now may change again unseen.
    await setTimeout(2100);
    expect(namesOf(loadEntries(source(), root).entries)).toEqual(['one', 'three', 'two']);
    rmSync(join(source().folder, '2.mdx'));
    write('4.mdx', 'four');
    read = [];
    expect(namesOf(loadEntries(source(), root).entries)).toEqual(['four', 'one', 'three']);
    expect(read).toEqual(['four']);
    rmSync(join(source().folder, '3.mdx'));
    expect(namesOf(loadEntries(source(), root).entries)).toEqual(['four', 'one']);
    expect(namesOf(readEntries(source()))).toEqual(['four', 'one']);
  });

  it('takes nothing from another clone of the project, whose paths start elsewhere', () => {
    write('1.mdx', 'one');
    const digests = new Set<string>();
    for (const clone of ['a', 'b/c']) {
      const { entries } = loadEntries(source(), join(root, clone));
      const path = relative(join(root, clone), join(source().folder, '1.mdx'));
      expect(entries.get('one')?.filePath).toBe(path);
      digests.add(String(entries.get('one')?.digest));
    }
    // Astro's store leaves an entry as it is where the digest is the same.
    expect(digests.size).toBe(2);
  });

  it('tells of pages that have to be modules', () => {
    write('1.mdx', 'one');
    expect(loadEntries(source(), root).hasModules).toBe(false);
    write('2.mdx', 'import X');
    expect(loadEntries(source(), root).hasModules).toBe(true);
  });

  it('fails with file and line of what is wrong', () => {
    write('1.mdx', '');
    expect(() => loadEntries(source(), root)).toThrow('content/papers/1.mdx:1: empty');
  });
});
