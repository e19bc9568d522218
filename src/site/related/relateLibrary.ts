import { parseInlineMathematics, type ShelvedPaper, type Slug } from '../../schema/index.ts';
import type { PaperText } from '../loading/paperText.ts';
import { plainProse } from './plainProse.ts';
import { findRelatedPapers } from './relatedPapers.ts';

/** A related paper as the library knows it. */
export interface Relation {
  slug: Slug;
  /** What ties the two, in the words of the paper whose page it is. */
  terms: string[];
}

/** The words of a title; a formula parts phrases. */
function titleWords(title: string): string {
  return parseInlineMathematics(title)
    .map(({ type, value }) => (type === 'text' ? value : '|'))
    .join('');
}

/**
 * Finds the related papers of every stored paper.
 *
 * @param stored the papers of a library
 * @returns for the slug of each paper at most five others, the nearest first; the order in which the
 *   papers come does not matter
 */
export function relateLibrary(
  stored: readonly (Pick<ShelvedPaper, 'slug' | 'title' | 'topics'> &
    Pick<PaperText, 'abstract'>)[],
): ReadonlyMap<Slug, Relation[]> {
  const papers = stored.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const related = findRelatedPapers(
    papers.map((paper) => ({
      title: titleWords(paper.title),
      abstract: plainProse(paper.abstract),
      topics: paper.topics,
    })),
  );
  return new Map(
    papers.map(({ slug: own }, self) => [
      own,
      (related[self] ?? []).flatMap(({ paper: other, terms }) => {
        const slug = papers[other]?.slug;
        return slug === undefined ? [] : [{ slug, terms }];
      }),
    ]),
  );
}
