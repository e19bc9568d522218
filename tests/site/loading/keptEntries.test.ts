import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEntries, readEntries } from '../../../src/site/loading/keptEntries.ts';
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
    const body = text.split('\n')[1];
    return { id: text, data: { text }, body, isModule: text.startsWith('import') };
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

describe('readEntries', () => {
  it('reads what was kept of each page, when it is asked for', () => {
    write('1.mdx', 'one');
    write('2.mdx', 'two\twith “signs”\nand lines');
    loadEntries(source(), root);
    const entries = [...readEntries(source()).values()];
    expect(entries.map(({ data, body }) => [data, body])).toEqual([
      [{ text: 'one' }, undefined],
      [{ text: 'two\twith “signs”\nand lines' }, 'and lines'],
    ]);
    expect(entries.map(({ filePath }) => filePath)).toEqual([
      'content/papers/1.mdx',
      'content/papers/2.mdx',
    ]);
    expect(readEntries({ ...source(), name: 'topics' })).toEqual(new Map());
  });

  it('counts a file that is not whole for nothing', () => {
    write('1.mdx', 'one');
    write('2.mdx', 'two');
    loadEntries(source(), root);
    const kept = join(root, '.cache', 'entries', 'papers');
    const whole = readFileSync(kept, 'utf8');
    for (const length of [0, 10, whole.indexOf('\n') + 1, whole.length - 2]) {
      writeFileSync(kept, whole.slice(0, length));
      expect(readEntries(source())).toEqual(new Map());
    }
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

  it('keeps what stays as it was, whatever else changes', async () => {
    for (const name of ['1', '2', '3']) write(`${name}.mdx`, `text ${name}`);
    await setTimeout(2100);
    loadEntries(source(), root);
    write('2.mdx', 'another');
    const { entries, filesRead } = loadEntries(source(), root);
    expect(filesRead).toBe(1);
    const texts = ['text 1', 'another', 'text 3'];
    expect([...entries.values()].map(({ data }) => data.text)).toEqual(texts);
    expect([...readEntries(source()).values()].map(({ data }) => data.text)).toEqual(texts);
  });

  it('leaves what was kept where a file is wrong', () => {
    write('1.mdx', 'one');
    loadEntries(source(), root);
    write('2.mdx', 'two');
    write('3.mdx', '');
    expect(() => loadEntries(source(), root)).toThrow('content/papers/3.mdx:1: empty');
    expect(namesOf(readEntries(source()))).toEqual(['one']);
    expect(readdirSync(join(root, '.cache', 'entries'))).toEqual(['papers']);
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
    write('2.mdx', 'import X');
    const { entries } = loadEntries(source(), root);
    expect([...entries.values()].map(({ deferredRender }) => deferredRender)).toEqual([
      undefined,
      true,
    ]);
  });

  it('fails with file and line of what is wrong', () => {
    write('1.mdx', '');
    expect(() => loadEntries(source(), root)).toThrow('content/papers/1.mdx:1: empty');
  });
});
