import { renderFormula } from '../formulas/renderFormula.ts';
import { speakLetters } from '../formulas/spokenLetters.ts';
import { KATEX_OPTIONS } from '../formulas/typeset.ts';
import { BoundedCache } from '../kept/boundedCache.ts';
import { parsePlainly } from './parseAbstract.ts';
import { printParagraphs } from './printParagraphs.ts';
import { typesetMdx } from './typesetAbstract.ts';

/** Formulas repeat; with less than 1 KB of MathML each, the last so many are kept. */
const KEPT_FORMULAS = 4000;
const OPENING = '<span class="katex">';
const CLOSING = '</span>';

const spoken = new BoundedCache<string, string>(KEPT_FORMULAS);

/**
 * Typesets an abstract for those who do not look at it, such as the search: formulas as MathML alone, half
 * of the work of `typesetAbstract`, and no acronyms marked.
 *
 * @param body the MDX below the front matter, without components, code or images
 * @returns HTML with the same words and the same MathML
 * @throws Error where the text is not valid MDX, or KaTeX fails
 */
export function spokenAbstract(body: string): string {
  const paragraphs = parsePlainly(body);
  return paragraphs === undefined
    ? typesetMdx(body, [])
    : printParagraphs(paragraphs, [], spokenFormula);
}

function spokenFormula(tex: string): string {
  return spoken.get(tex, () => {
    const markup = renderFormula(tex, { ...KATEX_OPTIONS, output: 'mathml' });
    if (!markup.startsWith(OPENING)) throw new Error(`KaTeX cannot set the formula ${tex}`);
    return speakLetters(markup.slice(OPENING.length, -CLOSING.length));
  });
}
