/** What is no prose, most enclosing first: formulas, code, addresses. */
const NO_PROSE =
  /\$\$[\s\S]*?\$\$|(?<!\\)\$(?:\\[^\n]|[^$\\])+\$|`[^`]*`|<?\bhttps?:\/\/[^\s)>\]]+>?/g;
const LINK = /\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/**
 * Takes the words out of a stored abstract; a formula, code or an address leaves a `|`, which parts
 * phrases. A regular expression does, where a Markdown parser would take a second for 1,000 papers:
 * the words are counted, not shown.
 *
 * @param body an abstract as stored: MDX with formulas between dollars
 * @returns its words and punctuation as printed, without mark-up
 */
export function plainProse(body: string): string {
  return body
    .replace(LINK, (_, words: string) => words)
    .replace(NO_PROSE, '|')
    .replace(/\*\*?(?=\S)|(?<=\S)\*\*?/g, '')
    .replace(ESCAPE, '$1')
    .replace(/&(?:#x[\da-f]+|[a-z]+);/gi, ' ');
}
