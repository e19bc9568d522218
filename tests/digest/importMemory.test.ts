import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importDigests } from '../../src/digest/importDigests.ts';

const TOPICS = new URL('../../content/topics/', import.meta.url).pathname;

/** Two libraries that are given the same: the first remembers, the second restores all each time. */
let folder: string;
const libraries = () => ['remembers', 'forgets'].map((name) => join(folder, name, 'content'));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-memory-'));
  for (const library of libraries()) {
    mkdirSync(library, { recursive: true });
    cpSync(TOPICS, join(library, 'topics'), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = ['one', 'two', 'three', 'four'];
const abstractOf = (name: string) =>
  `We study the problem of ${name} with x_${name.length} in R^{n times d}. It is an old one, and many looked at it. We find what nobody found before us.`;
const entry = (name: string, abstract = abstractOf(name)) =>
  `A Paper about ${name}\n\n${abstract}\n\n  • 5 authors\n·\nMay 5, 2020\n\n`;
const digest = (day: string, ...entries: string[]) =>
  `Daily Papers\n\n${day}\n\n${entries.join('')}`;
const FIRST = digest('Nov 13', ...NAMES.map((name) => entry(name)));

async function importBoth(...texts: [string, string][]) {
  const outcomes = [];
  for (const library of libraries()) {
    const { counts, diagnostics } = await importDigests({
      contentDirectory: library,
      digests: texts.map(([date, text]) => ({
        bytes: Buffer.from(text),
        name: 'digest.txt',
        date,
      })),
      ...(library.includes('remembers') && { memoryFile: join(library, '../memory.json') }),
    });
    outcomes.push({ counts, codes: diagnostics.map(({ code }) => code), files: filesOf(library) });
  }
  expect(outcomes[0]).toEqual(outcomes[1]);
  return outcomes[0]?.counts;
}

const filesOf = (library: string) =>
  Object.fromEntries(
    readdirSync(library, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(library.length), readFileSync(path, 'utf8')]),
  );
const change = (path: string, how: (text: string) => string) => {
  for (const library of libraries()) {
    writeFileSync(join(library, path), how(readFileSync(join(library, path), 'utf8')));
  }
};
const PAGE = 'papers/2020/a-paper-about-one.mdx';

it('knows an entry again and reads none of it', async () => {
  await importBoth(['2025-11-13', FIRST]);
  // A memory that says otherwise shows that it is asked.
  const file = join(folder, 'remembers/memory.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('A Paper about one', 'Remembered'));
  const [library = ''] = libraries();
  const { pages, counts } = await importDigests({
    contentDirectory: library,
    digests: [{ bytes: Buffer.from(FIRST), name: 'digest.txt', date: '2025-11-13' }],
    memoryFile: file,
  });
  expect(counts.unchanged).toBe(4);
  expect(pages.map(({ title }) => title)).toContain('Remembered');
});

it('imports as it would without a memory, whatever happens to the library', async () => {
  await importBoth(['2025-11-13', FIRST]);
  expect(await importBoth(['2025-11-13', FIRST])).toMatchObject({ unchanged: 4 });
  change(PAGE, (text) => text.replace('old one', 'young one'));
  expect(await importBoth(['2025-11-13', FIRST])).toMatchObject({ unchanged: 3, kept: 1 });
  for (const library of libraries()) rmSync(join(library, PAGE));
  expect(await importBoth(['2025-11-13', FIRST])).toMatchObject({ new: 1, unchanged: 3 });
  const twice = digest('Nov 13', entry('one'), entry('two'), entry('one'));
  await importBoth(['2025-11-13', twice]);
  expect(await importBoth(['2025-11-13', twice])).toMatchObject({ unchanged: 2 });
  const later = digest('Nov 14', entry('two', `${abstractOf('two')} And more.`), entry('five'));
  expect(await importBoth(['2025-11-13', FIRST], ['2025-11-14', later])).toMatchObject({
    new: 1,
    merged: 1,
  });
  expect(await importBoth(['2025-11-14', later])).toMatchObject({ unchanged: 2 });
  expect(await importBoth(['2025-11-13', FIRST])).toMatchObject({ unchanged: 4 });
});

it('restores all again where the topics have changed, or the memory is broken', async () => {
  await importBoth(['2025-11-13', FIRST]);
  change('topics/computer-vision.mdx', (text) =>
    text.replace('terms:\n', 'terms:\n  nobody found before: 9\n'),
  );
  expect(await importBoth(['2025-11-13', FIRST])).toMatchObject({ updated: 4 });
  appendFileSync(join(folder, 'remembers/memory.json'), '}');
  expect(await importBoth(['2025-11-13', FIRST])).toMatchObject({ unchanged: 4 });
  rmSync(join(folder, 'remembers/memory.json'));
  expect(await importBoth(['2025-11-13', FIRST])).toMatchObject({ unchanged: 4 });
  expect(existsSync(join(folder, 'remembers/memory.json'))).toBe(true);
});
