import { describe, expect, it } from 'vitest';
import { likeFactors } from '../../../../src/digest/restore/formulas/likeFactors.ts';

const TEXT =
  'is 12 times faster and 1.5 times smaller; we ran it 3 times more often, and 4 times in all';
const at = (words: string) => {
  const from = TEXT.indexOf(words);
  return { from, to: from + words.length, tex: words, reason: 'test' };
};

describe('the factors of a text', () => {
  it('are formulas where one of them is', () => {
    const found = likeFactors(TEXT, [at('12 times')]);
    const numbers = found.map(({ from }) => /[\d.]+ $/.exec(TEXT.slice(0, from))?.[0]);
    expect(numbers).toEqual(['12 ', '1.5 ', '3 ']);
    expect(found.map(({ from, to }) => TEXT.slice(from, to))).toEqual(['times', 'times', 'times']);
  });

  it('are words where none of them is a formula', () => {
    expect(likeFactors(TEXT, [at('4 times')])).toEqual([]);
    expect(likeFactors(TEXT, [])).toEqual([]);
  });
});
