import { parseInlineMathematics } from '../../schema/index.ts';
import { typesetFormula } from './typeset.ts';

/** The files that nearly all formulas are set from; KaTeX's other fonts are rare. */
export type FormulaFont =
  | 'KaTeX_Main-Regular.common'
  | 'KaTeX_Math-Italic.common'
  | 'KaTeX_AMS-Regular.letters'
  | 'KaTeX_Caligraphic-Regular.letters';

/** Which of KaTeX's classes sets letters from which file. */
const FONT_OF_CLASS: Readonly<Record<string, FormulaFont>> = {
  mathnormal: 'KaTeX_Math-Italic.common',
  mathbb: 'KaTeX_AMS-Regular.letters',
  mathcal: 'KaTeX_Caligraphic-Regular.letters',
};

/** Classes whose letters come from fonts of their own, which are not worth fetching early. */
const RARE = /\b(?:amsrm|boldsymbol|delimsizing|math(?:bf|frak|it|scr|sf|tt)|op-symbol|text\w+)\b/;

/** An element that begins with something to see: a zero-width space is nothing. */
const SHOWN = /<span class="([^"]*)"[^>]*>(?=[^<\u200b])/g;

/** Finds the fonts that one typeset formula is set from. */
function fontsOfHtml(html: string): FormulaFont[] {
  return [...html.matchAll(SHOWN)].flatMap(([, classes = '']) => {
    const own = classes.split(' ').flatMap((name) => FONT_OF_CLASS[name] ?? []);
    return own.length > 0 || RARE.test(classes) ? own : ['KaTeX_Main-Regular.common'];
  });
}

/**
 * Finds the font files that a page needs for its formulas, so that it can fetch them before the style
 * sheet that names them has been read, and fetches none in vain.
 *
 * @param texts titles and abstracts with formulas between dollars
 * @returns the files, each once, in a lasting order
 */
export function formulaFonts(...texts: string[]): FormulaFont[] {
  const fonts = texts
    .flatMap((text) => (text.includes('$') ? parseInlineMathematics(text) : []))
    .filter(({ type }) => type === 'mathematics')
    .flatMap(({ value }) => fontsOfHtml(typesetFormula(value)));
  return [...new Set(fonts)].sort();
}
