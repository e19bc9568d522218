import { describe, expect, it } from 'vitest';
import { BREAK, gapText, isHyphen } from '../../../../src/site/related/words/gaps.ts';
import { plainProse } from '../../../../src/site/related/words/plainProse.ts';
import { TokenReader } from '../../../../src/site/related/words/tokens.ts';
import { WordForms } from '../../../../src/site/related/words/wordForms.ts';
import fc from '../../../support/fastCheck.ts';

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

/** The words of a text as they are written, each with what is before it. */
function read(text: string) {
  const table = new WordForms();
  const reader = new TokenReader(table);
  reader.read(text);
  const { forms, gaps } = reader.take();
  return [...forms].map((form, at) => ({
    written: table.written[form] ?? '',
    stem: table.stems[form] ?? '',
    isFunction: table.functions[form] === 1,
    gap: gaps[at] ?? BREAK,
  }));
}

describe('TokenReader', () => {
  const print = (text: string) =>
    read(text)
      .map(({ stem, isFunction, gap }) => {
        const sign = gap === BREAK ? '|' : isHyphen(gap) ? '-' : ' ';
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

  it('knows how the words of a phrase stand in the text, possessive endings included', () => {
    const text = "The learner's own\nbench‑mark’s result";
    const printed = read(text).map(({ written, gap }) => `${gapText(gap)}${written}`);
    expect(printed.join('')).toBe(text.replace('\n', ' '));
  });

  const pieces = fc.constantFrom(
    ...['word', 'C++', 'C#', '+', "model's", 'l’s', "'sé", 'naïve', '３D', '𝒜', '😀', '\ud835'],
    ..." -–—/_\n.,’'0s".split(''),
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('finds the runs of letters and digits of any text, but for possessive endings', () => {
    const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\+\+?|#)?/gu;
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        const words = [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
          const isEnding = word === 's' && /^['’]$/.test(text.slice(end, index));
          end = index + word.length;
          return isEnding ? [] : [word];
        });
        expect(read(text).map(({ written }) => written)).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });
});
