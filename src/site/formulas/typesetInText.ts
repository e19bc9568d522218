import { BoundedCache } from '../kept/boundedCache.ts';
import { countSignsOfHtml, WIDE } from './countSigns.ts';
import { typesetFormula } from './typeset.ts';

/** Formulas repeat; with some 3 KB of HTML each, the last so many are kept. */
const KEPT_FORMULAS = 4000;
const OPENING = '<span class="katex">';
const CLOSING = '</span>';
const PART = '<span class="base">';

const typeset = new BoundedCache<string, string>(KEPT_FORMULAS);

/**
 * Typesets a formula of running text as rehype-katex, `rehypeSpokenLetters` and `rehypeBreakFormulas` do, but on the
 * text that KaTeX writes: reading it into a tree and writing it again takes longer than KaTeX. As in
 * Astro's own output, no style ends in a semicolon.
 *
 * @param tex the formula without dollars
 * @returns the HTML inside `<span class="katex">`
 * @throws Error where KaTeX fails; the import stores no such formula
 */
export function typesetInText(tex: string): string {
  return typeset.get(tex, () => {
    const html = typesetFormula(tex);
    if (!html.startsWith(OPENING)) throw new Error(`KaTeX cannot set the formula ${tex}`);
    return markWideParts(html.slice(OPENING.length, -CLOSING.length)).replaceAll(
      /(style="[^"]*);"/g,
      '$1"',
    );
  });
}

/** Marks the parts that may be wider than a phone's column, the last first, so that places stay. */
function markWideParts(html: string): string {
  let marked = html;
  for (
    let at = html.lastIndexOf(PART);
    at >= 0;
    at = at === 0 ? -1 : html.lastIndexOf(PART, at - 1)
  ) {
    const inside = marked.slice(at + PART.length, endOfSpan(marked, at + PART.length));
    if (countSignsOfHtml(inside) < WIDE) continue;
    const strut = /^<span class="strut" style="([^"]*)"/.exec(inside)?.[1] ?? '';
    const depth = /vertical-align:\s*(-?[\d.]+em)/.exec(strut)?.[1] ?? '0em';
    marked = `${marked.slice(0, at)}<span class="base wide" style="vertical-align:${depth}">${marked.slice(at + PART.length)}`;
  }
  return marked;
}

/** Finds where the span ends whose content begins at a place. */
function endOfSpan(html: string, start: number): number {
  const tags = /<(\/?)span\b/g;
  tags.lastIndex = start;
  let depth = 1;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return tag.index;
  }
  return html.length;
}
