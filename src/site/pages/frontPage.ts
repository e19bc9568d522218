import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import type { CountedLink, PageLink, SiteContext } from '../context.ts';
import { createHead, type PageHead } from '../head.ts';
import { formulasOfList, type PaperListItem, paperListItem } from '../paperList.ts';
import { libraryTwins } from '../twins/collectionFiles.ts';
import { digestLink, topicLink, yearLink } from './listPages.ts';

/** How many topics the front page names; the index has them all. */
const MOST_TOPICS = 8;

/** How many papers of the newest digest the front page shows; the digest's own page has them all. */
const MOST_PAPERS = 25;

/** The front page. */
export interface FrontPage {
  head: PageHead;
  masthead: string;
  /** What the library holds, in numbers. */
  holdings: string;
  /** The newest digest and its first papers in its own order; none in an empty library. */
  latest:
    | {
        digest: CountedLink;
        headline: string | undefined;
        papers: PaperListItem[];
        /** Where all are, if there are more. */
        all: PageLink | undefined;
      }
    | undefined;
  /** The topics with the most papers. */
  topics: CountedLink[];
  allTopics: PageLink;
  /** Where one hears of new papers. */
  subscribe: PageLink;
  years: CountedLink[];
  digests: CountedLink[];
}

/**
 * Makes the front page.
 *
 * @param context the site
 * @returns the newest digest, and the doors to all the rest
 */
export function frontPage(context: SiteContext): FrontPage {
  const { library, site } = context;
  const latest = library.digests[0];
  const papers = (latest?.papers ?? [])
    .slice(0, MOST_PAPERS)
    .map((paper) => paperListItem(context, paper));
  const digest = latest && digestLink(context, latest);
  return {
    head: createHead(context, {
      name: site.title,
      place: places.front,
      twins: libraryTwins(context),
      ...formulasOfList(papers),
    }),
    masthead: site.masthead,
    holdings: [
      countOf(library.papers.length, 'paper'),
      countOf(library.topics.length, 'topic'),
      countOf(library.digests.length, 'digest'),
    ].join(', '),
    latest: digest && {
      digest,
      headline: latest?.title,
      papers,
      all:
        digest.count > papers.length
          ? { label: `All ${countOf(digest.count, 'paper')} of this digest`, href: digest.href }
          : undefined,
    },
    topics: library.topics
      .toSorted((a, b) => b.papers.length - a.papers.length)
      .slice(0, MOST_TOPICS)
      .map((topic) => topicLink(context, topic)),
    allTopics: {
      label: `All ${countOf(library.topics.length, 'topic')}`,
      href: context.addresses.path(places.topics),
    },
    subscribe: {
      label: site.newsletter === undefined ? 'Subscribe by feed' : 'Subscribe by feed or e-mail',
      href: context.addresses.path(places.subscribe),
    },
    years: library.years.map((year) => yearLink(context, year)),
    digests: library.digests.map((digest) => digestLink(context, digest)),
  };
}
