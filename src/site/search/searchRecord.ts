import type { SiteContext } from '../context.ts';
import { yearOf } from '../dates.ts';
import { plainTitleOf } from '../formulas/typeset.ts';
import type { LibraryPaper } from '../library.ts';
import { topicLinks } from '../paperList.ts';
import { helperWords } from './helperWords.ts';

/** What the search index is told of a paper besides the words that its page shows. */
export interface SearchRecord {
  /** Shown with a result and searched: the title, and helper words that are never shown. */
  meta: { title: string; also: string };
  /** The facets by which results are narrowed, each with the paper's values. */
  filters: {
    topic: string[];
    year: string[];
    code: ['yes' | 'no'];
    mathematics: ['yes' | 'no'];
    digest: string[];
  };
  /** The values by which results are ordered. */
  sort: { date: string; comments: number };
}

/**
 * Says what the search index is told of a paper; the one place where that is decided. The words
 * themselves are those of the page inside `data-pagefind-body`.
 *
 * @param context the site
 * @param paper the paper
 * @returns its record; undated papers come last by date
 */
export function searchRecord(context: SiteContext, paper: LibraryPaper): SearchRecord {
  return {
    meta: {
      title: plainTitleOf(paper),
      also: helperWords(paper.title, paper.abstract).join(' '),
    },
    filters: {
      topic: topicLinks(context, paper).map(({ label }) => label),
      year: [paper.date === undefined ? 'Undated' : yearOf(paper.date)],
      code: [paper.links.some(({ kind }) => kind === 'code') ? 'yes' : 'no'],
      mathematics: [paper.hasMathematics ? 'yes' : 'no'],
      digest: paper.digests.map(({ id }) => id),
    },
    sort: { date: paper.date ?? '0000-00-00', comments: paper.comments ?? 0 },
  };
}
