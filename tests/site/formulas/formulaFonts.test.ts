import { describe, expect, it } from 'vitest';
import { fontsOfTypeset, formulaFonts } from '../../../src/site/formulas/formulaFonts.ts';
import { typesetLine } from '../../../src/site/formulas/typeset.ts';

const MAIN = 'KaTeX_Main-Regular.common';
const ITALIC = 'KaTeX_Math-Italic.common';
const DOUBLE = 'KaTeX_AMS-Regular.letters';
const SCRIPT = 'KaTeX_Caligraphic-Regular.letters';

describe('formulaFonts', () => {
  const cases: [string, string[]][] = [
    ['no formula, and \\$5', []],
    ['by 130$\\times$', [MAIN]],
    ['the letter $k$', [ITALIC]],
    ['$X \\in \\mathbb{R}$', [DOUBLE, MAIN, ITALIC]],
    ['$\\mathcal{H}$-consistency', [SCRIPT]],
    ['$\\mathbf{x}$ comes from a font that is fetched when it is met', []],
    ['$k$ and again $k$', [ITALIC]],
  ];
  for (const [text, fonts] of cases) {
    it(`finds the fonts of “${text}”`, () => expect(formulaFonts(text)).toEqual(fonts));
  }

  it('looks at all texts of a page', () => {
    expect(formulaFonts('$2$ ways', 'to $k$')).toEqual([MAIN, ITALIC]);
  });
});

describe('fontsOfTypeset', () => {
  const cases: [string, string[]][] = [
    ['An opening without formulas (none)', []],
    ['The letter ($k$), in brackets of the text', [ITALIC]],
    ['$2$ ways', [MAIN]],
  ];
  for (const [line, fonts] of cases) {
    it(`finds the fonts of “${line}” once it is typeset`, () =>
      expect(fontsOfTypeset(typesetLine(line))).toEqual(fonts));
  }
});
