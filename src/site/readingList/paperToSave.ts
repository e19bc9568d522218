import type { LibraryPaper } from '../library.ts';
import type { PaperToSave } from './savedPaper.ts';

/**
 * Gathers what a reading list keeps of a paper.
 *
 * @param paper the paper
 * @returns what is known of it; nothing is made up
 */
export function paperToSave({
  slug,
  title,
  plainTitle,
  date,
  authors,
  identifiers,
}: LibraryPaper): PaperToSave {
  return { slug, title, plainTitle, date, authors, identifiers };
}
