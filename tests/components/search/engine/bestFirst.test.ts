import { describe, expect, it } from 'vitest';
import { bestFirst, fitOf } from '../../../../src/components/search/engine/bestFirst.ts';
import { readTypedWords } from '../../../../src/components/search/words/typedWords.ts';

const wanted = (words: string) => {
  const { terms } = readTypedWords(words);
  return { typed: terms, terms };
};

describe('fitOf', () => {
  it.each([
    ['State-Space Models', '', 4],
    ['Models of State in Space', '', 3],
    ['Mamba', 'a state space model', 2],
    ['Mamba', 'models of time, space and state', 1],
    ['Time and Space', 'a statement on modeling', 0],
  ])('of %j with %j is %j', (title, content, fit) => {
    expect(fitOf({ meta: { title }, content }, wanted('state space model'))).toBe(fit);
  });

  it.each([
    ['tokenizer', 'Fast tokenizers', 4],
    ['tokenizer', 'Token Merging', 0],
    ['\\ell_p', 'Means over ℓₚ balls', 4],
    ['k log d', 'In O(k\u2063log\u2063d)', 3],
  ])('for %s, of %j is %j', (words, title, fit) => {
    expect(fitOf({ meta: { title }, content: '' }, wanted(words))).toBe(fit);
  });
});

describe('bestFirst', () => {
  const titles = ['Token Merging', 'A Token', 'Tokenizers', 'A tokenizer'];
  const ranked = new Map(
    titles.map((title, row) => {
      const page = {
        url: '',
        excerpt: '',
        content: title,
        locations: [],
        meta: { title },
        filters: {},
      };
      return [row, { id: '', score: 1, words: [], data: async () => page }];
    }),
  );

  it('puts the exact forms first, and leaves the rest in order', async () => {
    expect(await bestFirst([0, 1, 2, 3], ranked, wanted('tokenizer'))).toEqual([2, 3, 0, 1]);
  });

  it('loses no paper, and looks at the first only', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => 100 + at);
    expect(await bestFirst([...rows, 2], ranked, wanted('tokenizer'))).toEqual([...rows, 2]);
  });
});
