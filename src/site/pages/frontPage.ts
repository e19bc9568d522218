import { places } from '../addresses.ts';
import { type CountedLink, countOf, type SiteContext } from '../context.ts';
import { createHead, type PageHead } from '../head.ts';
import { listHasMathematics, type PaperListItem, paperListItem } from '../paperList.ts';
import { digestLink, topicLink, yearLink } from './listPages.ts';

/** The front page. */
export interface FrontPage {
  head: PageHead;
  masthead: string;
  /** What the library holds, in numbers. */
  holdings: string;
  /** The newest digest and its papers in its own order; none in an empty library. */
  latest:
    | { digest: CountedLink; headline: string | undefined; papers: PaperListItem[] }
    | undefined;
  topics: CountedLink[];
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
  return {
    head: createHead(context, {
      name: site.title,
      place: places.front,
      hasMathematics: latest !== undefined && listHasMathematics(latest.papers),
    }),
    masthead: site.masthead,
    holdings: [
      countOf(library.papers.length, 'paper'),
      countOf(library.topics.length, 'topic'),
      countOf(library.digests.length, 'digest'),
    ].join(', '),
    latest: latest && {
      digest: digestLink(context, latest),
      headline: latest.title,
      papers: latest.papers.map((paper) => paperListItem(context, paper)),
    },
    topics: library.topics.map((topic) => topicLink(context, topic)),
    years: library.years.map((year) => yearLink(context, year)),
    digests: library.digests.map((digest) => digestLink(context, digest)),
  };
}
