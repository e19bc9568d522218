import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { createHead, type PageHead } from '../head.ts';
import { distributionPlot } from '../plots/distributionPlot.ts';
import type { Figure } from '../plots/figure.ts';
import { papersPerMonth } from '../plots/papersPerMonth.ts';
import { papersPerTopic } from '../plots/papersPerTopic.ts';
import { papersPerYear } from '../plots/papersPerYear.ts';
import { topicsTogether } from '../plots/topicsTogether.ts';
import { lastMonths } from '../statistics/calendar.ts';
import { type Distribution, distributionOf } from '../statistics/distribution.ts';
import { topicLink } from './listPages.ts';

/** The library in figures. */
export interface StatisticsPage {
  head: PageHead;
  holdings: string;
  /** In order; those only that the library has numbers for. */
  figures: (Figure & { isLarge: boolean })[];
}

/** Drawings for a phone and for the measure of the text, in pixels. */
const NARROW = 320;
const WIDE = 592;
const ROOMS = {
  narrow: { width: NARROW, height: 150 },
  wide: { width: WIDE, height: 190 },
};

/** The width of the page with its margin, for the figure that needs it. */
const PAGE_WIDTH = 840;

/** How many months are shown: those of two years. */
const MONTHS = 24;

/** Papers by many authors or with many comments are counted together from here on. */
const MOST_AUTHORS = 20;
const MOST_COMMENTS = 20;

/** Fewer numbers of comments, or fewer different ones, tell nothing. */
const LEAST_COMMENTED = 20;
const LEAST_DIFFERENT = 3;

/** Whether a distribution tells more than single papers do. */
function isTelling({ known, bins }: Distribution): boolean {
  return (
    known >= LEAST_COMMENTED && bins.filter(({ count }) => count > 0).length >= LEAST_DIFFERENT
  );
}

/**
 * Makes the statistics page.
 *
 * @param context the site
 * @returns the figures that the library has numbers for
 */
export function statisticsPage(context: SiteContext): StatisticsPage {
  const { library, site } = context;
  const { papers, topics, digests } = library;
  const authors = distributionOf(
    papers.map((paper) => paper.authors?.count),
    MOST_AUTHORS,
  );
  const comments = distributionOf(
    papers.map((paper) => paper.comments),
    MOST_COMMENTS,
  );
  const figures = [
    papersPerYear('by-year', papers, ROOMS),
    papersPerMonth('by-month', papers, lastMonths(papers, MONTHS), site.language, ROOMS),
    papersPerTopic('by-topic', topics, (topic) => topicLink(context, topic), {
      narrow: NARROW,
      wide: WIDE,
    }),
    distributionPlot(
      'authors',
      {
        title: 'Authors of a paper',
        noun: 'author',
        unknown: 'without a number of authors left out',
      },
      authors,
      ROOMS,
    ),
    isTelling(comments)
      ? distributionPlot(
          'comments',
          {
            title: 'Comments on a paper',
            noun: 'comment',
            unknown: 'without a number of comments left out',
          },
          comments,
          ROOMS,
        )
      : undefined,
  ].filter((figure) => figure !== undefined);
  const together = topicsTogether('together', library, {
    narrow: NARROW,
    wide: WIDE,
    page: PAGE_WIDTH,
  });
  const holdings = [
    countOf(papers.length, 'paper'),
    countOf(topics.length, 'topic'),
    countOf(digests.length, 'digest'),
  ].join(', ');
  return {
    head: createHead(context, {
      name: 'Statistics',
      place: places.statistics,
      description: `${site.title} in numbers: ${holdings}, by year, topic and authors.`,
    }),
    holdings,
    figures: [
      ...figures.map((figure) => ({ ...figure, isLarge: false })),
      ...(together === undefined ? [] : [together]),
    ],
  };
}
