/** Shorter words have too many neighbors, longer ones are names of files and the like. */
const WORD = /(?<![\p{L}\p{N}])[a-z]{4,20}(?![\p{L}\p{N}])/gu;

const TAG = /<[^>]*>/g;

/**
 * Counts in how many papers words are, for the suggestions of the search.
 *
 * @param counts by word in lower case; what is counted is added
 * @param html what is indexed of a paper
 */
export function countWords(counts: Map<string, number>, html: string): void {
  const text = html.replaceAll(TAG, ' ').toLowerCase();
  for (const word of new Set(text.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/**
 * Writes counts of words as text.
 *
 * @param counts by word
 * @returns a line for each word, in order: the word, a space and its count
 */
export const printWordCounts = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}\n`)
    .join('');

/**
 * Reads what {@link printWordCounts} writes.
 *
 * @param counts by word; what is read is added
 * @param text lines
 */
export function addWordCounts(counts: Map<string, number>, text: string): void {
  for (const [, word = '', count = ''] of text.matchAll(/^(\S+) (\d+)$/gm)) {
    counts.set(word, (counts.get(word) ?? 0) + Number(count));
  }
}
