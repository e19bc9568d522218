import type { FoundPage } from './fragment.ts';

/** A paper that Pagefind found. */
export interface Result {
  id: string;
  score: number;
  /** Where in the text the matches are, counted in words; of a phrase or a word by itself, the first. */
  words: number[];
  data: () => Promise<FoundPage>;
}

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  options: (options: PagefindOptions) => Promise<void>;
  /** Begins to load what the first search needs. */
  init: () => Promise<void>;
  mergeIndex: (folder: string, options: PagefindOptions) => Promise<void>;
  /** Fetches what a search for these words needs. */
  preload: (words: string) => Promise<void>;
  search: (words: string) => Promise<{ results: Result[] }>;
}

interface PagefindOptions {
  baseUrl: string;
  excerptLength: number;
}

/**
 * Gives a result another score.
 *
 * @param result what Pagefind found
 * @param score its score
 * @returns the same paper. It holds on to what Pagefind found: its worker forgets a result, and cannot load it any
 *   more, as soon as nobody has the very object
 */
export const withScore = (result: Result, score: number): Result => ({
  ...result,
  score,
  data: () => result.data(),
});
