import { places } from '../addresses.ts';
import type { CountedLink, PageLink, SiteContext } from '../context.ts';
import { UNDATED } from '../dates.ts';
import type { LibraryPaper, LibraryTopic } from '../library.ts';
import type { Figure } from '../plots/figure.ts';
import { papersPerMonth } from '../plots/papersPerMonth.ts';
import { papersPerYear } from '../plots/papersPerYear.ts';
import { lastMonths } from '../statistics/calendar.ts';
import { characteristicTerms } from '../topics/characteristicTerms.ts';
import { relatedTopics } from '../topics/relatedTopics.ts';
import { topicLink } from './listPages.ts';

/** How many related topics a page names at most. */
const MOST_RELATED = 10;

/** The plot of a topic fits beside the list and on a phone, and stands at the same size everywhere. */
const PLOT_ROOM = { width: 224, height: 104 };

/** Fewer papers show at a glance what a plot or counted terms would say of them. */
const PAPERS_THAT_NEED_SUMMARY = 8;

/** A library of fewer years is plotted by month. */
const YEARS_THAT_TELL = 3;

/** What stands around the papers on a topic's first page. */
export interface TopicOverview {
  hasIntroduction: boolean;
  /**
   * Its papers over time: over the years of the library, or over its months while it is young. Nothing
   * for few papers, or where all would stand in one column.
   */
  times: { label: string; figure: Figure } | undefined;
  /**
   * Terms that characterize its papers, each with the search for it and the papers that have it; none for
   * few papers.
   */
  terms: CountedLink[];
  /** Topics on the same papers, with the number of papers that are under both. */
  related: CountedLink[];
  /** Topics that its file names besides. */
  seeAlso: PageLink[];
}

/** Whether papers are of more than one year (four letters of a date) or month (seven). */
function areSpread(papers: readonly LibraryPaper[], letters: number): boolean {
  const periods = papers.flatMap(({ date }) => date?.slice(0, letters) ?? []);
  return new Set(periods).size > 1;
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
    if (figure !== undefined)
      return areSpread(papers, 'YYYY-MM'.length) ? { label: 'By month', figure } : undefined;
  }
  if (!areSpread(papers, 'YYYY'.length)) return undefined;
  const figure = papersPerYear('times', papers, rooms, span);
  return figure && { label: 'By year', figure };
}

/**
 * Gathers what stands around the papers of a topic.
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
  const needsSummary = topic.papers.length >= PAPERS_THAT_NEED_SUMMARY;
  const terms = needsSummary ? characteristicTerms(library, topic) : [];
  return {
    hasIntroduction: topic.introduction !== '',
    times: needsSummary ? timesOf(context, topic) : undefined,
    terms: terms.map(({ label, count }) => ({
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
      .map((other) => topicLink(context, other))
      .map(({ label, href }) => ({ label, href })),
  };
}
