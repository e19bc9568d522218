import { describe, expect, it } from 'vitest';
import { askPagefind } from '../../../../src/components/search/engine/askPagefind.ts';
import { paperName } from '../../../../src/components/search/engine/indexParts.ts';
import type { Pagefind, Result } from '../../../../src/components/search/engine/pagefind.ts';

const TEXTS = [
  'all attention is linear and needs softmax',
  'a time-series model of what you need',
  'state of the time and a series of it',
  'low-rank linear attention',
];

/** Finds the texts that have all words, or a phrase; a compound is one word, and its parts are words too. */
function fakePagefind(): Pagefind & { asked: string[] } {
  const asked: string[] = [];
  const search = async (typed: string) => {
    asked.push(typed);
    const isPhrase = typed.startsWith('"');
    const words = typed.replaceAll('"', '').split(' ');
    const results = TEXTS.flatMap((content, row): Result[] => {
      const tokens = content.split(' ');
      const parts = tokens.flatMap((token) => [token, ...token.split('-')]);
      const has = isPhrase
        ? ` ${content} `.includes(` ${words.join(' ')} `)
        : words.every((word) => parts.some((part) => part.startsWith(word)));
      if (!has) return [];
      const locations = tokens.flatMap((token, at) =>
        words.some((word) => [token, ...token.split('-')].some((part) => part.startsWith(word)))
          ? [at]
          : [],
      );
      const page = { url: '', excerpt: '', content, locations, meta: {}, filters: {} };
      return [{ id: paperName(row, 1, 'xx'), score: 1, data: async () => page }];
    });
    return { results };
  };
  const nothing = async () => undefined;
  return { asked, search, options: nothing, init: nothing, mergeIndex: nothing, preload: nothing };
}

const ask = async (typed: string) => {
  const pagefind = fakePagefind();
  const found = await askPagefind(pagefind, typed, { parts: 1, showsBest: false });
  return { ...found, rows: [...found.ranked.keys()], asked: pagefind.asked };
};

describe('askPagefind', () => {
  it('asks once for words that papers have', async () => {
    const { rows, asked, isPart } = await ask('linear attention');
    expect({ rows, asked, isPart }).toEqual({
      rows: [3, 0],
      asked: ['linear attention'],
      isPart: false,
    });
  });

  it.each([
    ['time-series', [2, 1]],
    ['time series', [2, 1]],
    ['"low rank"', [3]],
    ['"low-rank linear"', [3]],
    ['"time series"', [1]],
  ])('finds %s with a hyphen and without', async (typed, rows) => {
    expect((await ask(typed)).rows).toEqual(rows);
  });

  it('leaves out a word that no paper has, and names it', async () => {
    const { rows, unknown, isPart } = await ask('linear xyzzy');
    expect({ rows, unknown, isPart }).toEqual({
      rows: [3, 0],
      unknown: [{ word: 'xyzzy' }],
      isPart: false,
    });
  });

  it('names no word that only holds a sentence together', async () => {
    expect((await ask('linear yourself attention')).unknown).toEqual([{ word: 'yourself' }]);
    expect((await ask('linear your attention')).unknown).toEqual([]);
  });

  it('where no paper has all words, asks for the rarest that some paper has together', async () => {
    const { rows, words, isPart } = await ask('attention is all you need');
    expect({ rows, words, isPart }).toEqual({
      rows: [0],
      words: ['attention', 'need'],
      isPart: true,
    });
    expect((await ask('softmax series')).words).toEqual(['softmax']);
  });

  it('finds nothing where nothing is', async () => {
    expect(await ask('xyzzy')).toMatchObject({ rows: [], unknown: [{ word: 'xyzzy' }] });
  });
});
