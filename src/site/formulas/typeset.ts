import katex from 'katex';
import { parseInlineMathematics } from '../../schema/index.ts';

/**
 * How KaTeX is asked to work, here and in the abstracts: no links or images from TeX, bounded
 * sizes and macro expansion, both a visible and a spoken form.
 */
export const KATEX_OPTIONS = {
  output: 'htmlAndMathml',
  strict: 'ignore',
  throwOnError: false,
  trust: false,
  maxSize: 20,
  maxExpand: 100,
} as const;

const typesetFormulas = new Map<string, string>();

/** Typesets one formula; formulas repeat across lists, so each is typeset once. */
function typesetFormula(tex: string): string {
  let html = typesetFormulas.get(tex);
  if (html === undefined) {
    html = katex.renderToString(tex, KATEX_OPTIONS);
    typesetFormulas.set(tex, html);
  }
  return html;
}

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/**
 * Typesets a stored line, such as a title.
 *
 * @param line plain text with formulas between single dollars
 * @returns HTML; everything but the formulas is escaped
 */
export function typesetLine(line: string): string {
  return parseInlineMathematics(line)
    .map(({ type, value }) => (type === 'text' ? escapeHtml(value) : typesetFormula(value)))
    .join('');
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
  return (
    paper.plainTitle ??
    parseInlineMathematics(paper.title)
      .map((run) => run.value)
      .join('')
  );
}
