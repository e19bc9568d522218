/** A run of a title or a glossary entry: words, or a formula without its dollars. */
export interface InlineRun {
  type: 'text' | 'mathematics';
  value: string;
}

/**
 * Splits a stored line of plain text into words and formulas.
 *
 * @param line plain text in which formulas stand between single dollars and `\$` is a dollar sign
 * @returns the runs in order; an unpaired dollar is an ordinary character
 */
export function parseInlineMathematics(line: string): InlineRun[] {
  const runs: InlineRun[] = [];
  let words = '';
  let at = 0;
  for (const match of line.matchAll(/\\\$|\$((?:\\[^\n]|[^$\\])+)\$/g)) {
    words += line.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] === undefined) {
      words += '$';
      continue;
    }
    if (words !== '') runs.push({ type: 'text', value: words });
    runs.push({ type: 'mathematics', value: match[1] });
    words = '';
  }
  words += line.slice(at);
  if (words !== '') runs.push({ type: 'text', value: words });
  return runs;
}

/**
 * Writes runs as one stored line; the inverse of {@link parseInlineMathematics}.
 *
 * @param runs words and formulas; a formula must not hold a bare dollar
 * @returns plain text with formulas between dollars
 */
export function printInlineMathematics(runs: readonly InlineRun[]): string {
  return runs
    .map(({ type, value }) => (type === 'text' ? value.replaceAll('$', '\\$') : `$${value}$`))
    .join('');
}
