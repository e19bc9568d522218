import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import type { CountedLink, PageLink, SiteContext } from '../context.ts';
import { formatDay, UNDATED } from '../dates.ts';
import { formulaFonts } from '../formulas/formulaFonts.ts';
import { createHead, type PageHead } from '../head.ts';
import type { LibraryDigest, LibraryPaper, LibraryTopic, LibraryYear } from '../library.ts';
import { type ListPart, nameOfPage, type Paging, pagingOf, placeOfPage } from '../paging.ts';
import {
  formulasOfList,
  type PaperListItem,
  type PaperSummary,
  paperListItem,
  paperSummary,
} from '../paperList.ts';
import { type CollectionTwins, collectionTwins } from '../twins/collectionFiles.ts';

/** A page that lists the papers of a year, or one part of a long list. */
export interface ListPage {
  head: PageHead;
  name: string;
  scope: string | undefined;
  /** How many papers there are, which of them this page holds, and in which order. */
  count: string;
  papers: PaperListItem[];
  paging: Paging;
  /** Other years. They are linked without numbers, so that old years stay as they are. */
  related: PageLink[];
}

/** Links a topic with its number of papers. */
export function topicLink({ addresses }: SiteContext, topic: LibraryTopic): CountedLink {
  return {
    label: topic.name,
    href: addresses.path(places.topic(topic.id)),
    count: topic.papers.length,
  };
}

/** Links a year with its number of papers. */
export function yearLink({ addresses }: SiteContext, { year, papers }: LibraryYear): CountedLink {
  return {
    label: year === UNDATED ? 'Undated' : year,
    href: addresses.path(places.year(year)),
    count: papers.length,
  };
}

/** Links a digest with its number of papers. */
export function digestLink({ addresses, site }: SiteContext, digest: LibraryDigest): CountedLink {
  return {
    label: formatDay(digest.date, site.language),
    href: addresses.path(places.digest(digest.id)),
    count: digest.papers.length,
  };
}

/**
 * Makes the page of a year without its papers.
 *
 * @param context the site
 * @param year a year with its papers, or the undated ones
 * @param part which of its papers, newest first
 * @returns what is around the list
 */
export function yearFrame(
  context: SiteContext,
  year: LibraryYear,
  part: ListPart<LibraryPaper>,
): Omit<ListPage, 'papers'> {
  const name = year.year === UNDATED ? 'Undated' : year.year;
  const place = places.year(year.year);
  const paging = pagingOf(context, place, part, year.year === UNDATED ? 'undated' : 'newest');
  const papers =
    paging.held === undefined ? countOf(year.papers.length, 'paper') : `Papers ${paging.held}`;
  const hasOrder = paging.held === undefined && year.year !== UNDATED && year.papers.length > 1;
  const comma = paging.held === undefined ? '' : ',';
  return {
    head: createHead(context, {
      name: nameOfPage(year.year === UNDATED ? 'Undated papers' : `Papers of ${name}`, part),
      place: placeOfPage(place, part),
      paging,
      description:
        year.year === UNDATED
          ? `${papers}${comma} whose date no source gives.`
          : `${papers}${comma} first submitted in ${name}.`,
    }),
    name,
    scope:
      year.year === UNDATED
        ? 'Papers whose date no source gives'
        : 'Papers first submitted in this year',
    count: hasOrder ? `${papers}, newest first` : papers,
    paging,
    related: context.library.years
      .filter((other) => other.year !== year.year)
      .map((other) => yearLink(context, other))
      .map(({ label, href }) => ({ label, href })),
  };
}

/**
 * Makes the page of a year.
 *
 * @param context the site
 * @param year a year with its papers, or the undated ones
 * @param part which of its papers, newest first
 * @returns the page: the papers, the other years
 */
export function yearPage(
  context: SiteContext,
  year: LibraryYear,
  part: ListPart<LibraryPaper>,
): ListPage {
  const frame = yearFrame(context, year, part);
  const papers = part.items.map((paper) => paperListItem(context, paper));
  return {
    ...frame,
    head: { ...frame.head, ...formulasOfList(papers) },
    papers,
  };
}

/** The page of a digest: every entry, in the digest's order. */
export interface DigestPage {
  head: PageHead;
  /** The day, for readers. */
  name: string;
  date: string;
  /** The digest's own headline. */
  headline: string | undefined;
  origin: PageLink | undefined;
  count: string;
  papers: PaperSummary[];
  /** Its feeds and files for machines. */
  twins: CollectionTwins;
  older: PageLink | undefined;
  newer: PageLink | undefined;
}

/** So many abstracts of a digest are laid out when its page opens; the rest when a reader comes near. */
const FIRST_ABSTRACTS = 3;

/**
 * Makes the page of a digest.
 *
 * @param context the site
 * @param digest a digest with its papers
 * @returns the page; abstracts are rendered by Astro, by slug
 */
export function digestPage(context: SiteContext, digest: LibraryDigest): DigestPage {
  const { digests } = context.library;
  const at = digests.findIndex(({ id }) => id === digest.id);
  const neighbor = (other: LibraryDigest | undefined) => other && digestLink(context, other);
  const name = formatDay(digest.date, context.site.language);
  const count = countOf(digest.papers.length, 'paper');
  const twins = collectionTwins(context, places.digest(digest.id), `Digest of ${name}`);
  return {
    head: createHead(context, {
      name: `Digest of ${name}`,
      place: places.digest(digest.id),
      description: `${count} of the digest of ${name}, with their abstracts.`,
      hasMathematics: digest.papers.some((paper) => paper.hasMathematics),
      formulaFonts: formulaFonts(
        ...digest.papers
          .slice(0, FIRST_ABSTRACTS)
          .flatMap(({ title, abstract }) => [title, abstract]),
      ),
      twins: [...twins.feeds, ...twins.files],
    }),
    name,
    date: digest.date,
    headline: digest.title,
    origin:
      digest.origin === undefined
        ? undefined
        : { label: new URL(digest.origin).host, href: digest.origin },
    count,
    papers: digest.papers.map((paper) => paperSummary(context, paper)),
    twins,
    older: neighbor(digests[at + 1]),
    newer: neighbor(at > 0 ? digests[at - 1] : undefined),
  };
}
