import { gzipSync } from 'node:zlib';
import type { Spelling } from '../../../src/components/search/engine/spellings.ts';

/** In so large a library, a word of one paper alone is as likely a slip of its author's. */
const LARGE_LIBRARY = 500;

/** A file for readers' browsers: some 80 KB. */
const MOST_WORDS = 20_000;

/**
 * Chooses the words that the search suggests for misspelled ones: the most frequent.
 *
 * @param counts in how many papers each word is
 * @param papers how many papers the library has
 * @returns the words in the order of the alphabet
 */
export function chooseSpellings(counts: ReadonlyMap<string, number>, papers: number): Spelling[] {
  const least = papers < LARGE_LIBRARY ? 1 : 2;
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => ({ word, weight: Math.min(9, Math.floor(Math.log2(count))) }));
}

/**
 * Writes the words for readers' browsers.
 *
 * @param spellings in the order of the alphabet, which packs best
 * @returns the bytes of a file that `readSpellings` of the search engine reads
 */
export const packSpellings = (spellings: readonly Spelling[]): Buffer =>
  gzipSync(spellings.map(({ word, weight }) => `${word}${weight}\n`).join(''), { level: 9 });
