import { places } from '../addresses.ts';
import type { CountedLink, PageLink, SiteContext } from '../context.ts';
import { UNDATED } from '../dates.ts';
import type { LibraryTopic } from '../library.ts';
import type { Figure } from '../plots/figure.ts';
import { papersPerMonth } from '../plots/papersPerMonth.ts';
import { papersPerYear } from '../plots/papersPerYear.ts';
import { lastMonths } from '../statistics/calendar.ts';
import { characteristicTerms } from '../topics/characteristicTerms.ts';
import { relatedTopics } from '../topics/relatedTopics.ts';
import { topicLink } from './listPages.ts';

/** How many related topics a page names at most. */
const MOST_RELATED = 10;

/** The plot of a topic fits a phone, and stands at the same size everywhere. */
const PLOT_ROOM = { width: 320, height: 104 };

/** A library of fewer years is plotted by month. */
const YEARS_THAT_TELL = 3;

/** What stands above the papers on a topic's first page. */
export interface TopicOverview {
  hasIntroduction: boolean;
  /** Its papers over time: over the years of the library, or over its months while it is young. */
  times: { label: string; figure: Figure } | undefined;
  /** Terms that characterize its papers, each with the search for it and the papers that have it. */
  terms: CountedLink[];
  /** Topics on the same papers, with the number of papers that are under both. */
  related: CountedLink[];
  /** Topics that its file names besides. */
  seeAlso: PageLink[];
}

/** One scale for all topics lets a reader compare them. */
function timesOf({ library, site }: SiteContext, { papers }: LibraryTopic): TopicOverview['times'] {
  const rooms = { any: PLOT_ROOM };
  const years = library.years
    .filter(({ year }) => year !== UNDATED)
    .map(({ year }) => Number(year));
  const span =
    years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
  if (span !== undefined && span.last - span.first < YEARS_THAT_TELL - 1) {
    const months = lastMonths(library.papers, 12 * YEARS_THAT_TELL);
    const figure = papersPerMonth('times', papers, months, site.language, rooms);
    if (figure !== undefined) return { label: 'By month', figure };
  }
  const figure = papersPerYear('times', papers, rooms, span);
  return figure && { label: 'By year', figure };
}

/**
 * Gathers what stands above the papers of a topic.
 *
 * @param context the site
 * @param topic the topic
 * @returns its papers over time, its terms and topics near it; each may be empty
 */
export function topicOverview(context: SiteContext, topic: LibraryTopic): TopicOverview {
  const { library, addresses } = context;
  const related = relatedTopics(library, topic).slice(0, MOST_RELATED);
  const named = new Set(related.map(({ topic: { id } }) => id));
  const search = addresses.path(places.search);
  return {
    hasIntroduction: topic.introduction !== '',
    times: timesOf(context, topic),
    terms: characteristicTerms(library, topic).map(({ label, count }) => ({
      label,
      href: `${search}?${new URLSearchParams({ q: label })}`,
      count,
    })),
    related: related.map(({ topic: other, shared }) => ({
      ...topicLink(context, other),
      count: shared,
    })),
    seeAlso: topic.related
      .filter((id) => !named.has(id))
      .flatMap((id) => library.topicById.get(id) ?? [])
      .map((other) => topicLink(context, other)),
  };
}
