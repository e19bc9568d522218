import type { Slug } from '../schema/index.ts';
import { places } from './addresses.ts';
import { countOf, type PageLink, type SiteContext } from './context.ts';
import { formatDay } from './dates.ts';
import { typesetLine } from './formulas/typeset.ts';
import type { LibraryPaper } from './library.ts';

/** A paper as lists show it. */
export interface PaperListItem {
  slug: Slug;
  href: string;
  titleHtml: string;
  /** The day for machines and for readers, where one is known. */
  date: { iso: string; text: string } | undefined;
  /** Names where a source gives them, else how many authors there are. */
  authors: string | undefined;
  comments: string | undefined;
  topics: PageLink[];
  description: string | undefined;
  hasCode: boolean;
}

/**
 * Names the authors of a paper as far as they are known.
 *
 * @param authors what is stored of them
 * @returns up to `most` names and “et al.”, else such as “5 authors”; nothing where nothing is known
 */
export function authorsLine(authors: LibraryPaper['authors'], most = 3): string | undefined {
  if (authors === undefined) return undefined;
  const { names, count } = authors;
  if (names === undefined) return countOf(count, 'author');
  return names.length <= most && names.length === count
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} et al.`;
}

/**
 * Links the topics of a paper.
 *
 * @param context the site
 * @param paper the paper
 * @returns name and address of each topic, the most specific first
 */
export function topicLinks({ addresses, library }: SiteContext, paper: LibraryPaper): PageLink[] {
  return paper.topics.map((id) => ({
    label: library.topicById.get(id)?.name ?? id,
    href: addresses.path(places.topic(id)),
  }));
}

/**
 * Makes the entry of a paper in a list.
 *
 * @param context the site
 * @param paper the paper
 * @returns what lists show of it
 */
export function paperListItem(context: SiteContext, paper: LibraryPaper): PaperListItem {
  const { addresses, site } = context;
  return {
    slug: paper.slug,
    href: addresses.path(places.paper(paper.slug)),
    titleHtml: typesetLine(paper.title),
    date:
      paper.date === undefined
        ? undefined
        : { iso: paper.date, text: formatDay(paper.date, site.language, 'short') },
    authors: authorsLine(paper.authors),
    comments: paper.comments === undefined ? undefined : countOf(paper.comments, 'comment'),
    topics: topicLinks(context, paper),
    description: paper.description,
    hasCode: paper.links.some(({ kind }) => kind === 'code'),
  };
}

/**
 * Tells whether a list of titles needs the styles of formulas.
 *
 * @param papers the papers listed
 * @returns whether any title has a formula
 */
export function listHasMathematics(papers: readonly LibraryPaper[]): boolean {
  return papers.some((paper) => typesetLine(paper.title).includes('katex'));
}
