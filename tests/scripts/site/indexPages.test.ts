import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexPages, SEARCH_FOLDER } from '../../../scripts/site/indexPages.ts';
import { listFiles } from '../../../scripts/site/publishFiles.ts';
import {
  type IndexedWord,
  readPartMetadata,
  readWords,
} from '../../../scripts/site/searchIndex/indexedPart.ts';

const WORDS = ['attention', 'Attentional', 'naïve', 'naive', 'Akyürek', 'zeta', 'lora', 'x'];

/** A page whose words come from its number; every third has helper words, as only some papers have. */
function pageOf(number: number): string {
  const words = WORDS.filter((_, at) => (number + at) % (at + 2) === 0).join(' ');
  const also = number % 3 === 0 ? `<span data-pagefind-meta="also">helper${number}</span>` : '';
  return `<!doctype html><html lang="en-US"><body><article data-pagefind-body><h1>Paper ${number}</h1>
<p>${words} ${words} paper</p><div hidden data-pagefind-ignore><span data-pagefind-meta="title">Paper ${number}</span>${also}
<span data-pagefind-filter="digest">2025-01-${String(10 + (number % 7))}</span><span data-pagefind-sort="date">2024-01-${String(10 + number)}</span></div></article></body></html>`;
}

let folder = '';
let output = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-index-'));
  output = join(folder, 'dist');
  for (let number = 0; number < 17; number++) writePage(number, pageOf(number));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writePage(number: number, html: string): void {
  mkdirSync(join(output, 'papers', `paper-${number}`), { recursive: true });
  writeFileSync(join(output, 'papers', `paper-${number}`, 'index.html'), html);
}

const index = (state: string, options: { papersPerRun?: number; papersPerPart?: number } = {}) =>
  indexPages({ outputDirectory: output, stateFile: join(folder, state), ...options });

/** What the index consists of: each file with its bytes. */
function snapshot(): Record<string, string> {
  const root = join(output, SEARCH_FOLDER);
  return Object.fromEntries(
    listFiles(root).map((file) => [file, readFileSync(join(root, file)).toString('base64')]),
  );
}

/** The words of an index with the bytes of their papers. */
function wordsIn(root: string): Record<string, unknown> {
  const file = listFiles(root).find((name) => /^[^/]+\.pf_meta$/.test(name)) ?? '';
  const papersOf = ({ postings }: Pick<IndexedWord, 'postings'>) => postings.count;
  return Object.fromEntries(
    [...readWords(root, readPartMetadata(join(root, file)))].map(({ word, postings, variants }) => [
      word,
      [postings.count, ...variants.map((variant) => [variant.form, papersOf(variant)])],
    ]),
  );
}

describe('indexPages', () => {
  it('has the words of Pagefind’s own index, whatever runs it is merged of', async () => {
    const { index: whole } = await createIndex({ excludeSelectors: ['.katex-html', 'annotation'] });
    for (let number = 0; number < 17; number++) {
      await whole?.addHTMLFile({
        sourcePath: `papers/paper-${number}/index.html`,
        content: pageOf(number),
      });
    }
    await whole?.writeFiles({ outputPath: join(folder, 'whole') });
    await close();
    expect(await index('one')).toBe(17);
    const one = snapshot();
    expect(wordsIn(join(output, SEARCH_FOLDER))).toEqual(wordsIn(join(folder, 'whole')));
    rmSync(join(output, SEARCH_FOLDER), { recursive: true });
    expect(await index('many', { papersPerRun: 4 })).toBe(17);
    expect(snapshot()).toEqual(one);
  });

  it('counts the papers of all parts, of which each knows all words', async () => {
    expect(await index('one')).toBe(17);
    const all = Object.keys(wordsIn(join(output, SEARCH_FOLDER)));
    expect(await index('parts', { papersPerRun: 5, papersPerPart: 6 })).toBe(17);
    const root = join(output, SEARCH_FOLDER);
    expect(JSON.parse(readFileSync(join(root, 'parts.json'), 'utf8')).parts).toEqual([
      '',
      'index/2/',
      'index/3/',
    ]);
    for (const part of ['', 'index/2', 'index/3']) {
      const words = wordsIn(join(root, part));
      expect(Object.keys(words)).toEqual(all);
    }
  });

  it('gives after a change what it gives anew, and leaves alone what is the same', async () => {
    const parts = { papersPerRun: 5, papersPerPart: 9 };
    await index('state', parts);
    const times = () =>
      Object.fromEntries(
        listFiles(output).map((file) => [file, statSync(join(output, file)).mtimeMs]),
      );
    const before = times();
    await index('state', parts);
    expect(times()).toEqual(before);
    writePage(3, pageOf(3).replace('paper</p>', 'paper anew</p>'));
    writePage(20, pageOf(20));
    rmSync(join(output, 'papers', 'paper-5'), { recursive: true });
    await index('state', parts);
    const changed = snapshot();
    rmSync(join(output, SEARCH_FOLDER), { recursive: true });
    expect(await index('clean', parts)).toBe(17);
    expect(changed).toEqual(snapshot());
  });

  it('makes again what somebody took away', async () => {
    await index('state');
    const whole = snapshot();
    const [fragment = ''] = Object.keys(whole).filter((file) => file.startsWith('fragment/'));
    rmSync(join(output, SEARCH_FOLDER, fragment));
    await index('state');
    expect(snapshot()).toEqual(whole);
  });

  it.each(['pagefind-entry.json', 'parts.json', 'fragment/'])(
    'makes %s anew where somebody has changed it',
    async (name) => {
      await index('state');
      const whole = snapshot();
      const file = Object.keys(whole).find((one) => one.startsWith(name)) ?? '';
      writeFileSync(join(output, SEARCH_FOLDER, file), 'damaged');
      expect(await index('state')).toBe(17);
      expect(snapshot()).toEqual(whole);
    },
  );

  it.each([
    ['for other papers', ['other'], []],
    ['with fragments left out that are not there', undefined, ['fragment/gone.pf_fragment']],
  ])('leaves an index alone that was staged %s', async (_, otherRuns, kept) => {
    await index('one.json');
    const expected = snapshot();
    const { runs, parts } = JSON.parse(readFileSync(join(folder, 'one.json'), 'utf8'));
    rmSync(join(output, SEARCH_FOLDER), { recursive: true });
    const staged = join(folder, 'two.json.files');
    mkdirSync(staged);
    writeFileSync(join(staged, 'pagefind-entry.json'), '{}');
    const note = { source: { runs: otherRuns ?? runs, parts }, kept };
    writeFileSync(join(folder, 'two.json.ahead'), JSON.stringify(note));
    await index('two.json');
    expect(snapshot()).toEqual(expected);
    expect(listFiles(folder).filter((file) => file.startsWith('two.json.ahead'))).toEqual([]);
  });
});
