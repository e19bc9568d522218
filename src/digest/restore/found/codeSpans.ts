import type { Claim } from '../types.ts';

/** A single pair of backticks with no quote inside, so that `` `so quoted' `` stays a quotation. */
const BETWEEN_BACKTICKS = /(?<![`\w\\])`([^`'\s](?:[^`'\n]{0,118}[^`'\s])?)`(?![`\w])/g;

/** A title or a phrase in words is a quotation, even between backticks. */
const WORDS = /^[A-Z]?[a-z]+(?:[ -][A-Za-z]+)+[,.]?$/;

/**
 * Finds code between backticks, as authors who write Markdown print it.
 *
 * @param text the text
 * @returns the spans of code in order
 */
export function findCodeSpans(text: string): Claim[] {
  if (!text.includes('`')) return [];
  return [...text.matchAll(BETWEEN_BACKTICKS)].flatMap((match) => {
    const code = match[1] as string;
    if (WORDS.test(code)) return [];
    const from = match.index;
    return [
      {
        kind: 'code' as const,
        value: code.replace(/\\([_#%&$])/g, '$1'),
        from,
        to: from + match[0].length,
      },
    ];
  });
}
