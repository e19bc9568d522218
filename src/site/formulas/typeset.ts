import { KATEX_LIMITS } from '../../schema/formulas/katexLimits.ts';
import { type InlineRun, parseInlineMathematics } from '../../schema/index.ts';
import { BoundedCache } from '../kept/boundedCache.ts';
import { countSignsOfHtml, MOST_IN_ONE_PIECE } from './countSigns.ts';
import { takeLead, takeTrail } from './joinFormulas.ts';
import { renderFormula } from './renderFormula.ts';
import { speakLetters } from './spokenLetters.ts';

/** How KaTeX is asked to work, here and in the abstracts: both a visible and a spoken form. */
export const KATEX_OPTIONS = {
  ...KATEX_LIMITS,
  output: 'htmlAndMathml',
  throwOnError: false,
} as const;

/** Formulas repeat; with some 3 KB of HTML each, the last so many are kept. */
const KEPT_FORMULAS = 4000;

const typesetFormulas = new BoundedCache<string, string>(KEPT_FORMULAS);

/**
 * Typesets one formula; formulas repeat, so each is typeset once.
 *
 * @param tex the formula without delimiters
 * @param isDisplay whether it stands on a line of its own
 * @returns HTML for the eye and MathML for the ear
 */
export function typesetFormula(tex: string, isDisplay = false): string {
  // No formula begins with such a sign.
  const key = isDisplay ? `\0${tex}` : tex;
  return typesetFormulas.get(key, () =>
    keepWhole(speakLetters(renderFormula(tex, { ...KATEX_OPTIONS, displayMode: isDisplay }))),
  );
}

const FOR_THE_EYE = '<span class="katex-html"';

/** Marks a short formula: it stays in one piece where its line breaks. */
function keepWhole(html: string): string {
  const at = html.indexOf(FOR_THE_EYE);
  if (at < 0 || countSignsOfHtml(html.slice(at)) > MOST_IN_ONE_PIECE) return html;
  return html.replace(FOR_THE_EYE, '<span class="katex-html whole"');
}

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Typesets words and formulas of one line. A formula stays with the signs and letters that touch it, as
 * in abstracts.
 *
 * @param runs words and formulas in order
 * @returns HTML; everything but the formulas is escaped
 */
export function typesetRuns(runs: readonly InlineRun[]): string {
  const pieces = runs.map((run) => ({ ...run }));
  const wordsAt = (at: number) => (pieces[at]?.type === 'text' ? pieces[at] : undefined);
  return (
    pieces
      .map(({ type, value }, at) => {
        if (type !== 'mathematics') return '';
        const lead = takeLead(wordsAt(at - 1));
        const formula = typesetFormula(value);
        const trail = takeTrail(wordsAt(at + 1));
        if (lead + trail === '') return formula;
        return `<span class="joined">${escapeHtml(lead)}${formula}${escapeHtml(trail)}</span>`;
      })
      // Only now have the formulas on both sides taken theirs of the words.
      .map((formula, at) => formula + escapeHtml(wordsAt(at)?.value ?? ''))
      .join('')
  );
}

/**
 * Typesets a stored line, such as a title.
 *
 * @param line plain text with formulas between single dollars
 * @returns HTML; everything but the formulas is escaped
 */
export function typesetLine(line: string): string {
  return line.includes('$') ? typesetRuns(parseInlineMathematics(line)) : escapeHtml(line);
}

/**
 * Tells whether a stored line or an abstract's body holds a formula, so that a page without any
 * need not load what formulas need.
 *
 * @param text text with formulas between dollars
 * @returns whether there is one
 */
export function hasMathematics(text: string): boolean {
  return (
    text.includes('$') && parseInlineMathematics(text).some((run) => run.type === 'mathematics')
  );
}

/**
 * Gives the title of a paper without any markup, for `<title>`, searches and metadata.
 *
 * @param paper the stored title and its plain form, where that differs
 * @returns plain text
 */
export function plainTitleOf(paper: { title: string; plainTitle?: string | undefined }): string {
  const { title, plainTitle } = paper;
  if (plainTitle !== undefined || !title.includes('$')) return plainTitle ?? title;
  return parseInlineMathematics(title)
    .map((run) => run.value)
    .join('');
}
