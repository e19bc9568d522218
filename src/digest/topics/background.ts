import type { Word } from '../../text/words.ts';

/** Words with which authors begin to speak of their own work. */
const OWN_WORK: ReadonlySet<string> = new Set(['we', 'our', 'us']);

/** “this paper”, “this study”: nouns that name the work itself. */
const WORK_NOUNS: ReadonlySet<string> = new Set([
  'article',
  'paper',
  'report',
  'research',
  'review',
  'study',
  'survey',
  'thesis',
  'work',
]);

/**
 * Finds where an abstract turns from the background to its own work: what “large language models
 * have …” says before “we propose …” tells less about the paper.
 *
 * @param words the words of an abstract
 * @returns the number of words of background; 0 where the abstract never names its own work
 */
export function background(words: readonly Word[]): number {
  const at = words.findIndex(
    ({ stem }, index) =>
      OWN_WORK.has(stem) || (stem === 'this' && WORK_NOUNS.has(words[index + 1]?.stem ?? '')),
  );
  return Math.max(at, 0);
}
