import type { DigestId, Slug } from '../../schema/index.ts';
import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import { citePaper } from '../citations/citePaper.ts';
import { CITATION_FORMATS, type CitationFormat, printCitations } from '../citations/index.ts';
import type { PageLink, SiteContext } from '../context.ts';
import { formatDay, UNDATED, yearOf } from '../dates.ts';
import { dayOfId, lastAppearance } from '../firstAppearance.ts';
import { plainTitleOf, typesetLine } from '../formulas/typeset.ts';
import type { PageHead } from '../head.ts';
import type { LibraryPaper } from '../library.ts';
import { type ElsewhereLink, type HeadLink, paperLinks } from '../links/elsewhere.ts';
import type { LinkButton } from '../links/linkLabels.ts';
import { newIssueAddress } from '../links/newIssueAddress.ts';
import { paperHead } from '../paperHead.ts';
import { shortDate, topicLinks } from '../paperList.ts';
import { paperToSave } from '../readingList/paperToSave.ts';
import type { PaperToSave } from '../readingList/savedPaper.ts';
import { shownTies } from '../related/choice/shownTies.ts';
import { type SearchRecord, searchRecord } from '../search/searchRecord.ts';
import { glossaryLink } from './glossaryPages.ts';

/** A paper before or after this one in its digest. */
export interface Neighbor {
  titleHtml: string;
  href: string;
}

/** A paper akin to this one. */
export interface RelatedLink {
  titleHtml: string;
  href: string;
  date: { iso: string; text: string } | undefined;
  /** What ties the two, in this paper's words; their common topics where no words say it. */
  ties: string[];
}

/** Everything that the page of a paper shows but the abstract itself, which Astro renders. */
export interface PaperPage {
  head: PageHead;
  slug: Slug;
  titleHtml: string;
  date: { iso: string; text: string } | undefined;
  /** The year page, or that of undated papers. */
  year: PageLink;
  /** The first names, and how many others there are; or only how many there are. */
  authors: { names: string[]; others: string | undefined } | undefined;
  comments: string | undefined;
  topics: PageLink[];
  /** The names that it introduces, each leading to the glossary. */
  methods: PageLink[];
  /** The digests that name it. */
  digests: (PageLink & { id: string })[];
  /** The way to the paper itself, then to its code and the like. */
  headLinks: HeadLink[];
  /** Links for which the head has no room. */
  otherLinks: LinkButton[];
  elsewhere: ElsewhereLink[];
  permalink: string;
  /** What a reading list keeps of it. */
  save: PaperToSave;
  /** Its citation in every format. */
  citations: (Pick<CitationFormat, 'extension' | 'label' | 'mediaType'> & { text: string })[];
  correction: string | undefined;
  previous: Neighbor | undefined;
  next: Neighbor | undefined;
  /** At most five, the nearest first. */
  related: RelatedLink[];
  /** Whether any source gives an abstract. */
  hasAbstract: boolean;
  /** The entry as the digest prints it, in paragraphs. */
  printed: { title: string; paragraphs: string[]; lines: string } | undefined;
  /** What the search index is told besides the words. */
  search: SearchRecord;
}

/**
 * Finds the papers before and after one in the newest digest that names it.
 */
function neighborsOf({ library, addresses }: SiteContext, paper: LibraryPaper) {
  const digestId = lastAppearance(paper, (id) => dateOf(library, id as DigestId));
  const order = (digestId && library.digestById.get(digestId)?.papers) || [];
  // In development every page reads the library anew, so the paper is another object.
  const at = order.findIndex(({ slug }) => slug === paper.slug);
  const neighbor = (other: LibraryPaper | undefined): Neighbor | undefined =>
    other && {
      titleHtml: typesetLine(other.title),
      href: addresses.path(places.paper(other.slug)),
    };
  return {
    previous: neighbor(at > 0 ? order[at - 1] : undefined),
    next: neighbor(at < 0 ? undefined : order[at + 1]),
  };
}

/** Links the papers akin to one. */
function relatedLinks(context: SiteContext, paper: LibraryPaper): RelatedLink[] {
  const { addresses, library, site } = context;
  const own = new Set(topicLinks(context, paper).map(({ label }) => label));
  return library.relatedTo(paper.slug).flatMap(({ slug, terms }) => {
    const other = library.paperBySlug.get(slug);
    if (other === undefined) return [];
    const ties = shownTies(terms);
    const common = () =>
      topicLinks(context, other)
        .map(({ label }) => label)
        .filter((label) => own.has(label));
    return [
      {
        titleHtml: typesetLine(other.title),
        href: addresses.path(places.paper(slug)),
        date: shortDate(other.date, site.language),
        ties: ties.length > 0 ? ties : common(),
      },
    ];
  });
}

/** The address that takes a correction: a new issue that names the page. */
function correctionAddress({ site, addresses }: SiteContext, paper: LibraryPaper) {
  if (site.repository === undefined) return undefined;
  const title = `Correction: ${plainTitleOf(paper)}`;
  return newIssueAddress(site.repository, title, addresses.absolute(places.paper(paper.slug)));
}

function dateOf(library: SiteContext['library'], id: DigestId): string {
  return library.digestById.get(id)?.date ?? dayOfId(id);
}

/** A day may have several digests, numbered from the second on. */
function digestLabel(id: DigestId, day: string): string {
  const number = id.slice('2025-11-13-'.length);
  return number === '' ? day : `${day} (no. ${number})`;
}

/** A margin holds so many names; citations name all. */
const NAMES_AT_MOST = 12;

function authorsOf({ authors }: LibraryPaper): PaperPage['authors'] {
  if (authors === undefined) return undefined;
  const { count, names = [] } = authors;
  if (names.length === 0) return { names: [], others: countOf(count, 'author') };
  const shown = names.slice(0, names.length > NAMES_AT_MOST + 2 ? NAMES_AT_MOST : undefined);
  const left = count - shown.length;
  return { names: shown, others: left > 0 ? `and ${left} more` : undefined };
}

/** What the page of a paper shows of the rest of the library. */
type Surroundings = Pick<
  PaperPage,
  'topics' | 'methods' | 'digests' | 'previous' | 'next' | 'related'
>;

/**
 * Gathers what the page of a paper shows of the rest of the library. With it, the paper's file and the
 * settings, all of the page is settled.
 *
 * @param context the site
 * @param paper the paper
 * @returns names, titles and addresses of others
 */
export function surroundingsOf(context: SiteContext, paper: LibraryPaper): Surroundings {
  const { site, addresses, library } = context;
  return {
    topics: topicLinks(context, paper),
    methods: paper.methods.map((name) => glossaryLink(context, name)),
    digests: paper.digests.map(({ id }) => ({
      id,
      label: digestLabel(id, formatDay(dateOf(library, id), site.language)),
      href: addresses.path(places.digestEntry(id, paper.slug)),
    })),
    ...neighborsOf(context, paper),
    related: relatedLinks(context, paper),
  };
}

/**
 * Makes the page of a paper.
 *
 * @param context the site
 * @param paper the paper
 * @returns all that the page shows
 */
export function paperPage(context: SiteContext, paper: LibraryPaper): PaperPage {
  const { site, addresses } = context;
  const year = yearOf(paper.date);
  const printedIn = paper.source.digest ?? paper.digests.at(-1)?.id;
  const lines = paper.digests.find(({ id }) => id === printedIn)?.lines;
  const citation = citePaper(context, paper);
  const links = paperLinks(paper);
  const surroundings = surroundingsOf(context, paper);
  const { related, previous, next } = surroundings;
  const titles = [...related, previous, next].map((one) => one?.titleHtml);
  return {
    head: {
      ...paperHead(context, paper),
      // Titles of others on the page may have formulas where the paper has none.
      hasMathematics: paper.hasMathematics || titles.join('').includes('class="katex"'),
    },
    slug: paper.slug,
    titleHtml: typesetLine(paper.title),
    date:
      paper.date === undefined
        ? undefined
        : {
            iso: paper.date,
            text: formatDay(paper.date, site.language),
          },
    year: {
      label: year === UNDATED ? 'Undated' : year,
      href: addresses.path(places.year(year)),
    },
    authors: authorsOf(paper),
    comments: paper.comments === undefined ? undefined : countOf(paper.comments, 'comment'),
    ...surroundings,
    headLinks: links.head,
    otherLinks: links.others,
    elsewhere: links.elsewhere,
    permalink: addresses.absolute(places.paper(paper.slug)),
    save: paperToSave(paper),
    citations: CITATION_FORMATS.map((format) => ({
      extension: format.extension,
      label: format.label,
      mediaType: format.mediaType,
      text: printCitations(format, [citation]),
    })),
    correction: correctionAddress(context, paper),
    hasAbstract: paper.abstract.trim() !== '',
    printed: {
      title: paper.source.title,
      paragraphs: paper.source.abstract.split(/\n{2,}/).filter((paragraph) => paragraph !== ''),
      lines: lines === undefined ? '' : `lines ${lines[0]}–${lines[1]}`,
    },
    search: searchRecord(context, paper),
  };
}
