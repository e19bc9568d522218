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

/** The span around a formula and its punctuation; what it begins with is set like the text. */
const JOINED = 'joined';

/**
 * Finds the fonts that typeset formulas are set from.
 *
 * @param html titles or openings as lists show them: words, and formulas as {@link typesetFormula}
 *   writes them
 * @returns the files, each once, in a lasting order
 */
export function fontsOfTypeset(html: string): FormulaFont[] {
  const fonts = [...html.matchAll(SHOWN)].flatMap(([, classes = '']): FormulaFont[] => {
    if (classes === JOINED) return [];
    const own = classes.split(' ').flatMap((name) => FONT_OF_CLASS[name] ?? []);
    return own.length > 0 || RARE.test(classes) ? own : ['KaTeX_Main-Regular.common'];
  });
  return [...new Set(fonts)].sort();
}

/**
 * Finds the font files that a page needs for its formulas, so that it can fetch them before the style
 * sheet that names them has been read, and fetches none in vain.
 *
 * @param texts titles and abstracts with formulas between dollars
 * @returns the files, each once, in a lasting order
 */
export function formulaFonts(...texts: string[]): FormulaFont[] {
  return fontsOfTypeset(
    texts
      .flatMap((text) => (text.includes('$') ? parseInlineMathematics(text) : []))
      .map(({ type, value }) => (type === 'mathematics' ? typesetFormula(value) : ''))
      .join(''),
  );
}
