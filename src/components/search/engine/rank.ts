import { rowOfName } from './indexParts.ts';
import type { Result } from './pagefind.ts';

/** What all words in a row add to a score, of itself. */
const CLOSENESS = 0.5;

/** How many matches stand one after the other at most. */
function longestRun(places: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let last = Number.NaN;
  for (const place of places) {
    if (place !== last) run = place === last + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = place;
  }
  return longest;
}

/** The score of a result; Pagefind does not mind how far from each other the words are. */
function weigh({ score, words }: Result, asked: number): number {
  if (asked < 2) return score;
  const run = Math.min(longestRun(words), asked);
  return score * (1 + (CLOSENESS * Math.max(0, run - 1)) / (asked - 1));
}

/**
 * Puts what Pagefind found in order.
 *
 * @param results what it found, each paper once
 * @param parts of how many parts the index consists
 * @param asked for how many words; papers that have them together come before papers that have them apart
 * @returns the papers by their row, the best first; of equals, the one first that joined the library last
 */
export function rank(
  results: readonly Result[],
  parts: number,
  asked: number,
): Map<number, Result> {
  const rows = results.map((result) => ({
    row: rowOfName(result.id, parts),
    weight: weigh(result, asked),
    result,
  }));
  rows.sort((a, b) => b.weight - a.weight || b.row - a.row);
  return new Map(rows.map(({ row, result }) => [row, result]));
}
