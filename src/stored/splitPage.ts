/** A page cut into its front matter and its body. */
export interface PageParts {
  /** YAML, without the lines of dashes around it. */
  frontMatter: string;
  /** What stands below, without white space at its ends. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** What is wrong with a page that cannot be cut. */
export const NO_FRONT_MATTER = 'the page has no front matter between --- lines';

/**
 * Cuts a page at the lines of dashes around its front matter.
 *
 * @param text the file's text
 * @returns its parts; nothing where there is no front matter
 */
export function splitPage(text: string): PageParts | undefined {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return undefined;
  const below = text.slice(match[0].length);
  const body = below.trim();
  const start = match[0].length + (below.length - below.trimStart().length);
  return { frontMatter: match[1] ?? '', body, bodyLine: countLines(text, start) };
}

/** The line on which a place of a text lies, from 1. */
function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
}
