import type { Claim } from '../types.ts';

/** Dashes, quotes and an ellipsis by their numbers: within a word made of two, or alone among words. */
const NAMED =
  /(?<=[A-Za-z)])x(201[0-5]|20(?:18|19|1c|1d|26))(?=[A-Za-z(])|(?<=\s)x(201[0-5])(?=\s)/g;

/**
 * Finds the characters of which an author wrote the numbers, `$\unicode{x2014}$`, and the Hub left
 * `x2014`, as in `performancex2014data`.
 *
 * @param text the text, with links and code blanked out
 * @returns what they stand for, in order
 */
export function findNamedCharacters(text: string): Claim[] {
  if (!text.includes('x20')) return [];
  return [...text.matchAll(NAMED)].map(({ 0: name, 1: glued, 2: apart, index }) => ({
    kind: 'words',
    value: String.fromCodePoint(Number.parseInt(glued ?? apart ?? '', 16)),
    from: index,
    to: index + name.length,
  }));
}
