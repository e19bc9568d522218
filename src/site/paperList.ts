import type { Slug } from '../schema/index.ts';
import { countOf } from '../text/countOf.ts';
import { openingRuns } from './abstracts/openingRuns.ts';
import { places } from './addresses.ts';
import type { PageLink, SiteContext } from './context.ts';
import { formatDay } from './dates.ts';
import { fontsOfTypeset } from './formulas/formulaFonts.ts';
import { plainTitleOf, typesetLine, typesetRuns } from './formulas/typeset.ts';
import type { PageHead } from './head.ts';
import { BoundedCache } from './kept/boundedCache.ts';
import type { LibraryPaper } from './library.ts';
import { paperToSave } from './readingList/paperToSave.ts';
import type { PaperToSave } from './readingList/savedPaper.ts';

/** About three lines on a desk, six on a phone. */
const OPENING_LENGTH = 220;

/** A paper without its abstract, as it is named elsewhere. */
export interface PaperSummary {
  slug: Slug;
  href: string;
  titleHtml: string;
  /** The day for machines and for readers, where one is known. */
  date: { iso: string; text: string } | undefined;
  /** Names where a source gives them, else how many authors there are. */
  authors: string | undefined;
  comments: string | undefined;
  topics: PageLink[];
  hasCode: boolean;
  plainTitle: string;
  /** What a reading list keeps of it. */
  save: PaperToSave;
}

/** A paper as lists show it. */
export interface PaperListItem extends PaperSummary {
  /** The first words of the abstract, formulas typeset; nothing where there is no abstract. */
  openingHtml: string | undefined;
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
 * Writes a day in little room.
 *
 * @param date `YYYY-MM-DD`, where one is known
 * @param language BCP 47 tag of the language to write it in
 * @returns the day for machines and for readers
 */
export function shortDate(date: string | undefined, language: string): PaperSummary['date'] {
  return date === undefined ? undefined : { iso: date, text: formatDay(date, language, 'short') };
}

/**
 * Gathers what is shown of a paper away from its own page.
 *
 * @param context the site
 * @param paper the paper
 * @returns all but the abstract
 */
export function paperSummary(context: SiteContext, paper: LibraryPaper): PaperSummary {
  const { addresses, site } = context;
  return {
    slug: paper.slug,
    href: addresses.path(places.paper(paper.slug)),
    titleHtml: typesetLine(paper.title),
    date: shortDate(paper.date, site.language),
    authors: authorsLine(paper.authors),
    comments: paper.comments === undefined ? undefined : countOf(paper.comments, 'comment'),
    topics: topicLinks(context, paper),
    hasCode: paper.links.some(({ kind }) => kind === 'code'),
    plainTitle: plainTitleOf(paper),
    save: paperToSave(paper),
  };
}

/** So many openings are kept, some 500 bytes each: a paper is in the lists of its year and its topics. */
const openings = new BoundedCache<string, string>(20_000);

/**
 * Makes the entry of a paper in a list.
 *
 * @param context the site
 * @param paper the paper
 * @returns what lists show of it
 */
export function paperListItem(context: SiteContext, paper: LibraryPaper): PaperListItem {
  const opening = openings.get(paper.fileHash, () =>
    typesetRuns(openingRuns(paper.abstract, OPENING_LENGTH)),
  );
  return { ...paperSummary(context, paper), openingHtml: opening || undefined };
}

/** So many entries of a list are laid out when its page opens; the rest when a reader comes near. */
const FIRST_LAID_OUT = 10;

/**
 * Gathers what a list needs for its formulas.
 *
 * @param papers the papers as the list shows them
 * @returns whether any title or opening has a formula, and the fonts of those that are laid out at once
 */
export function formulasOfList(
  papers: readonly PaperListItem[],
): Pick<PageHead, 'hasMathematics' | 'formulaFonts'> {
  const shown = papers.map(({ titleHtml, openingHtml = '' }) => titleHtml + openingHtml);
  return {
    hasMathematics: shown.some((html) => html.includes('class="katex"')),
    formulaFonts: fontsOfTypeset(shown.slice(0, FIRST_LAID_OUT).join('')),
  };
}
