import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainProse } from '../../../src/site/related/plainProse.ts';
import { readTokens } from '../../../src/site/related/tokens.ts';

describe('plainProse', () => {
  it.each([
    ['a bound $\\|x\\|_\\infty \\leq 1/\\lambda$ holds', 'a bound | holds'],
    ['see [the code](https://github.com/a/b) here', 'see the code here'],
    ['at <https://a.example/x_y>.', 'at |.'],
    ['*very* **strong** `x_train`', 'very strong |'],
    ['`$5` or \\$5 and x\\_y', '| or $5 and x_y'],
    ['A \\& B &amp; C', 'A & B   C'],
  ])('makes words of “%s”', (body, words) => {
    expect(plainProse(body)).toBe(words);
  });
});

describe('readTokens', () => {
  const print = (text: string) =>
    readTokens(text)
      .map(({ stem, isFunction, after }) => {
        const sign = { hyphen: '-', space: ' ', break: '|' }[after];
        return `${sign}${isFunction ? '_' : stem}`;
      })
      .join('');

  it.each([
    ['Merging models, merged', '|merg model|merg'],
    ['the in-context learner’s loss', '|_ _-context learner loss'],
    ['RegMean++ with 7B and 12', '|regmean++ _ 7b _ _'],
    ['weight/activation', '|weight|activ'],
    ['naïve Bayes (NB)', '|naïv bay|nb'],
  ])('splits “%s”', (text, tokens) => {
    expect(print(text)).toBe(tokens);
  });

  it('tells where each word stands, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let end = 0;
        for (const { from, to } of readTokens(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(text.slice(from, to)).toMatch(/^[\p{L}\p{N}]/u);
          end = to;
        }
      }),
    );
  });
});
