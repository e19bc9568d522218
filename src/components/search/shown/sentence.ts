import type { Findings } from '../engine/engine.ts';

/** What is said of a search in a sentence. */
type FoundCounts = Pick<
  Findings,
  'count' | 'countUnfiltered' | 'terms' | 'unknown' | 'isPart' | 'meant'
>;

/**
 * Writes a number of papers.
 *
 * @param count how many
 * @returns such as “1,204 papers”
 */
export const countPapers = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'paper' : 'papers'}`;

/** Names words, each between quotation marks. */
const quoted = (words: readonly string[], conjunction: string): string =>
  words.map((word) => `“${word}”`).join(conjunction);

/** Between quotation marks, those that were typed say nothing. */
const unquoted = (typed: string): string => typed.trim().replaceAll(/^["“”]+|["“”]+$/g, '');

/**
 * Says what was found, and of which words nothing was.
 *
 * @param findings what a search found
 * @param typed what was searched for, as typed
 * @returns a sentence or two for the status line
 */
export function findingsSentence(
  { count, countUnfiltered, terms, unknown, isPart, meant }: FoundCounts,
  typed: string,
): string {
  const words = unquoted(meant ?? typed);
  const what = words === '' ? '' : ` for “${words}”`;
  const missing = quoted(
    unknown.map(({ written }) => written),
    ' or ',
  );
  const none = unknown.length === 0 ? '' : `No paper has ${missing}. `;
  if (count === 0) {
    if (countUnfiltered > 0)
      return `${none}No papers found${what} with these filters; without them, ${countPapers(countUnfiltered)}.`;
    return `No papers found${what}.`;
  }
  if (isPart) {
    const have = count === 1 ? 'has' : 'have';
    const found = quoted(
      terms.map(({ written }) => written),
      ' and ',
    );
    return `${none}No paper has all of these words; ${countPapers(count)} ${have} ${found}.`;
  }
  if (unknown.length === 0) return `${countPapers(count)}${what}.`;
  const nearest = unknown.flatMap((one) => one.nearest ?? []);
  if (meant !== undefined) return `No paper has ${missing}; showing ${countPapers(count)}${what}.`;
  return nearest.length === unknown.length
    ? `${none}${countPapers(count)} for the nearest, ${quoted(nearest, ', ')}.`
    : `${none}${countPapers(count)} for the rest.`;
}
