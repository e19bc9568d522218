import { describe, expect, it } from 'vitest';
import { mathematicalLetter, speakLetters } from '../../../src/site/formulas/spokenLetters.ts';
import { typesetFormula } from '../../../src/site/formulas/typeset.ts';
import fc from '../../support/fastCheck.ts';

/** What a screen reader is given of a formula. */
function spoken(tex: string): string {
  const [, row = ''] = /<semantics>(.*?)<annotation/s.exec(typesetFormula(tex)) ?? [];
  return row;
}

describe('a formula for a screen reader', () => {
  it.each([
    ['\\mathbb{R}', '<mi>ℝ</mi>'],
    ['\\mathbb{E}', '<mi>𝔼</mi>'],
    ['\\mathcal{L}', '<mi>ℒ</mi>'],
    ['\\mathcal{D}', '<mi>𝒟</mi>'],
    ['\\mathbf{x}', '<mi>𝐱</mi>'],
    ['\\boldsymbol{\\theta}', '<mi>𝜽</mi>'],
    ['\\mathfrak{g}', '<mi>𝔤</mi>'],
    ['\\mathsf{A}', '<mi>𝖠</mi>'],
    ['\\mathbb{1}', '<mn>𝟙</mn>'],
    ['\\mathrm{poly}(d)', '<mi>poly</mi>'],
    ['\\mathbf{PLUG}', '<mi>PLUG</mi>'],
    ['\\Omega', '<mi mathvariant="normal">Ω</mi>'],
    ['x', '<mi>x</mi>'],
  ])('%s has %s', (tex, element) => {
    expect(spoken(tex)).toContain(element);
  });

  it('keeps the TeX as it was written', () => {
    expect(typesetFormula('\\mathbb{R}')).toContain('\\mathbb{R}</annotation>');
  });

  it('is changed nowhere else', () => {
    expect(speakLetters('<b>R</b> <mi>x</mi> <mo stretchy="false">(</mo>')).toBe(
      '<b>R</b> <mi>x</mi> <mo stretchy="false">(</mo>',
    );
  });
});

describe('mathematicalLetter', () => {
  const variants = [
    'bold',
    'bold-italic',
    'script',
    'fraktur',
    'double-struck',
    'sans-serif',
    'monospace',
  ];
  it('gives a letter that Unicode takes for the same as the ordinary one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'),
        fc.constantFrom(...variants),
        (letter, variant) => {
          const found = mathematicalLetter(letter, variant);
          expect(found).not.toBe(letter);
          expect(found?.normalize('NFKC')).toBe(letter);
        },
      ),
    );
  });

  it('knows no letter for what is none', () => {
    expect(mathematicalLetter('+', 'bold')).toBeUndefined();
    expect(mathematicalLetter('R', 'normal')).toBeUndefined();
  });
});
