import { describe, expect, it } from 'vitest';
import { askPagefind } from '../../../../src/components/search/engine/askPagefind.ts';
import { paperName } from '../../../../src/components/search/engine/indexParts.ts';
import type { Pagefind, Result } from '../../../../src/components/search/engine/pagefind.ts';
import { readTypedWords } from '../../../../src/components/search/words/typedWords.ts';

const TEXTS = [
  'all attention is linear and needs softmax',
  'a time-series model of what you need',
  'state of the time and a series of it',
  'low-rank linear attention',
  'linear cross-attention of BioLP-bench in e-commerce',
  'a k-means tree',
];

/** Finds the texts that have all words, or a phrase, for which a compound is any of its parts, as for Pagefind. */
function fakePagefind(): Pagefind & { asked: string[] } {
  const asked: string[] = [];
  const search = async (typed: string) => {
    asked.push(typed);
    const isPhrase = typed.startsWith('"');
    const words = typed.replaceAll(/["-]/g, '').split(' ');
    const results = TEXTS.flatMap((content, row): Result[] => {
      const tokens = content.split(' ');
      const partsOf = (token = '') => [token.replaceAll('-', ''), ...token.split('-')];
      const parts = tokens.flatMap(partsOf);
      const has = isPhrase
        ? tokens.some((_, at) =>
            words.every((word, step) => partsOf(tokens[at + step]).includes(word)),
          )
        : words.every((word) => parts.some((part) => part.startsWith(word)));
      if (!has) return [];
      const locations = tokens.flatMap((token, at) =>
        words.some((word) => [token, ...token.split('-')].some((part) => part.startsWith(word)))
          ? [at]
          : [],
      );
      const page = { url: '', excerpt: '', content, locations, meta: {}, filters: {} };
      return [{ id: paperName(row, 1, 'xx'), score: 1, words: locations, data: async () => page }];
    });
    return { results };
  };
  const nothing = async () => undefined;
  return { asked, search, options: nothing, init: nothing, mergeIndex: nothing, preload: nothing };
}

const ask = async (typed: string) => {
  const pagefind = fakePagefind();
  const found = await askPagefind(pagefind, readTypedWords(typed), { parts: 1, showsBest: false });
  const words = found.terms.map(({ word }) => word);
  return { ...found, words, rows: [...found.ranked.keys()], asked: pagefind.asked };
};

describe('askPagefind', () => {
  it('asks once for words that papers have', async () => {
    const { rows, asked, isPart } = await ask('linear attention');
    expect({ rows, asked, isPart }).toEqual({
      rows: [4, 3, 0],
      asked: ['linear attention'],
      isPart: false,
    });
  });

  it.each([
    ['time-series', [1]],
    ['time series', [2, 1]],
    ['"low rank"', [3]],
    ['"low-rank linear"', [3]],
    ['"time series"', [1]],
    ['"linear attention"', [3]],
    ['low-rank attention', [3]],
    ['attention-rank', [3]],
  ])('finds %s with a hyphen and without', async (typed, rows) => {
    expect((await ask(typed)).rows).toEqual(rows);
  });

  it('leaves out a word that no paper has, and names it', async () => {
    const { rows, unknown, isPart } = await ask('linear xyzzy');
    expect({ rows, unknown, isPart }).toEqual({
      rows: [4, 3, 0],
      unknown: [{ written: 'xyzzy' }],
      isPart: false,
    });
  });

  it('names no word that only holds a sentence together', async () => {
    expect((await ask('linear yourself attention')).unknown).toEqual([{ written: 'yourself' }]);
    expect((await ask('linear your attention')).unknown).toEqual([]);
  });

  it('where no paper has all words, asks for the rarest that some paper has together', async () => {
    const { rows, words, isPart } = await ask('attention is all you need');
    expect({ rows, words, isPart }).toEqual({
      rows: [0],
      words: ['need', 'attention'],
      isPart: true,
    });
    expect((await ask('softmax series')).words).toEqual(['softmax']);
  });

  it.each([
    ['\\ell_p', []],
    ['e', [4]],
    ['a', [5, 1, 2]],
    ['k means', [5]],
    ['a model', [1]],
  ])('finds short words and formulas by themselves: %s', async (typed, rows) => {
    expect((await ask(typed)).rows).toEqual(rows);
  });

  it('takes two letters that are no word for the beginning of one that is still typed', async () => {
    const { rows, unknown } = await ask('tr');
    expect({ rows, unknown }).toEqual({ rows: [5], unknown: [] });
    expect((await ask('of')).rows.toSorted()).toEqual([1, 2, 4]);
  });

  it('names a formula as it was typed', async () => {
    expect((await ask('linear 1/ε')).unknown).toEqual([{ written: '1/ε' }]);
    expect((await ask('log 1/ε')).unknown).toEqual([{ written: 'log' }, { written: '1/ε' }]);
  });

  it('finds nothing where nothing is', async () => {
    expect(await ask('xyzzy')).toMatchObject({ rows: [], unknown: [{ written: 'xyzzy' }] });
  });
});
