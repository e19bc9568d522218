import { stemmer } from 'stemmer';

/** The word in lower case → its stem; texts repeat a few thousand words, so stems are worth keeping. */
const stems = new Map<string, string>();
const STEMS_LIMIT = 200_000;

/**
 * Reduces a word to its stem, by Porter's algorithm.
 *
 * @param word a word in lower case
 * @returns its stem, which need not be a word
 */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= STEMS_LIMIT) stems.clear();
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}
