import { describe, expect, test } from 'vitest';
import { escapeLatex, titleLatex } from '../../../src/site/citations/latex.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle } from './sampleCitation.ts';

describe('titleLatex', () => {
  test.each([
    ['The  GPT-4 of LLMs', 'The  {GPT-4} of {LLMs}'],
    ['Self-supervised: a study, etc.', 'Self-supervised: a study, etc.'],
    ['a_b', 'a\\_b'],
    ['iPhone A_B', '{iPhone} {A\\_B}'],
    ['', ''],
  ])('writes %j', (title, latex) => {
    expect(titleLatex(title)).toBe(latex);
  });

  test('braces words with capitals inside, and does nothing else but escape', () => {
    const ordinary = fc.stringMatching(/^[A-Za-z]?[a-z,:.-]*$/);
    fc.assert(
      fc.property(
        fc.oneof(
          anyTitle,
          fc.array(ordinary).map((list) => list.join(' ')),
        ),
        (title) => {
          const words = title.split(' ').map((word) => {
            const escaped = escapeLatex(word);
            return /[\p{L}\p{N}].*\p{Lu}|\p{Lu}.*\p{N}/u.test(word) ? `{${escaped}}` : escaped;
          });
          expect(titleLatex(title)).toBe(words.join(' '));
        },
      ),
    );
  });
});
