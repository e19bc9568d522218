import { describe, expect, test } from 'vitest';
import { escapeLatex, titleLatex } from '../../../src/site/citations/latex.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle } from './sampleCitation.ts';

describe('titleLatex', () => {
  test.each([
    ['The  GPT-4 of LLMs', 'The  {GPT-4} of {LLMs}'],
    ['LieHMR: In-Context?', '{LieHMR}: {In-Context}?'],
    ['“LLMs” (RegMean++)', "``{LLMs}'' ({RegMean++})"],
    ['F]FDG', '{F}]{FDG}'],
    ['A set { of things', 'A set \\textbraceleft{} of things'],
    ['Self-supervised: a study, etc.', 'Self-supervised: a study, etc.'],
    ['a_b', 'a\\_b'],
    ['iPhone A_B', '{iPhone} {A\\_B}'],
    ['', ''],
  ])('writes %j', (title, latex) => {
    expect(titleLatex(title)).toBe(latex);
  });

  test('adds nothing but braces, and those around whole runs of letters', () => {
    const ordinary = fc.stringMatching(/^[A-Za-z]?[a-z,:.-]*$/);
    fc.assert(
      fc.property(
        fc.oneof(
          anyTitle,
          fc.array(ordinary).map((list) => list.join(' ')),
        ),
        (title) => {
          const withoutBraces = (latex: string) => latex.replaceAll(/[{}]/g, '');
          expect(withoutBraces(titleLatex(title))).toBe(withoutBraces(escapeLatex(title)));
        },
      ),
    );
  });
});
