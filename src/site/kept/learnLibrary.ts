import type { Library } from '../library.ts';
import { characteristicTerms } from '../topics/characteristicTerms.ts';
import { hasKept } from './keptResult.ts';

/**
 * Works out what takes long for a whole library, so that it is kept and pages find it.
 *
 * @param library the library
 */
export function learnLibrary(library: Library): void {
  const [paper] = library.papers;
  if (paper !== undefined) library.relatedTo(paper.slug);
  const [topic] = library.topics;
  if (topic !== undefined) characteristicTerms(library, topic);
}

/** Tells whether an earlier build has kept what it learned, so that only what is new has to be. */
export function wasLearned(): boolean {
  return hasKept('relations') && hasKept('term-counts');
}
