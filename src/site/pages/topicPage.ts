import { places } from '../addresses.ts';
import { type CountedLink, countOf, type PageLink, type SiteContext } from '../context.ts';
import { UNDATED } from '../dates.ts';
import { createHead, type PageHead } from '../head.ts';
import { byNewest, type LibraryPaper, type LibraryTopic } from '../library.ts';
import {
  type ListPart,
  movedNumbers,
  nameOfPage,
  type Paging,
  paginate,
  pagingOf,
  placeOfPage,
} from '../paging.ts';
import { formulasOfList, type PaperListItem, paperListItem } from '../paperList.ts';
import type { Figure } from '../plots/figure.ts';
import { papersPerMonth } from '../plots/papersPerMonth.ts';
import { papersPerYear } from '../plots/papersPerYear.ts';
import { lastMonths } from '../statistics/calendar.ts';
import { characteristicTerms } from '../topics/characteristicTerms.ts';
import { relatedTopics } from '../topics/relatedTopics.ts';
import { collectionTwins } from '../twins/collectionFiles.ts';
import type { Twin } from '../twins/twin.ts';
import { topicLink } from './listPages.ts';

/** How a topic's papers are ordered. */
export type TopicOrder = 'newest' | 'discussed';

const LABELS = { newest: 'Newest', discussed: 'Most discussed' } as const;

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

/** A page of a topic: one part of its papers in one order. */
export interface TopicPage {
  head: PageHead;
  id: LibraryTopic['id'];
  name: string;
  scope: string | undefined;
  /** How many papers there are, or which page this is. */
  count: string;
  /** Only on the first page of the newest papers. */
  overview: TopicOverview | undefined;
  /** The orders there are, where there is more than one. */
  orders: (PageLink & { isCurrent: boolean })[];
  order: TopicOrder;
  /** Each with its other topics. */
  papers: PaperListItem[];
  paging: Paging;
  /** The feeds and files of the whole topic. */
  twins: Twin[];
}

/** One part of a topic's papers in one order, and where its page lies. */
export interface TopicPart extends ListPart<LibraryPaper> {
  order: TopicOrder;
  /** The address below the topic's own: such as `2` or `most-discussed/2`; nothing for its first page. */
  below: string | undefined;
}

/** Most comments first; papers for which none are known last; newest first among equals. */
function byComments(a: LibraryPaper, b: LibraryPaper): number {
  return (b.comments ?? -1) - (a.comments ?? -1) || byNewest(a, b);
}

/** The orders of each topic, for which each of its pages asks. */
const knownOrders = new WeakMap<LibraryTopic, TopicOrder[]>();

/** A second order needs a second paper, and comments to order by. */
function ordersOf(topic: LibraryTopic): TopicOrder[] {
  const known = knownOrders.get(topic);
  if (known !== undefined) return known;
  const { papers } = topic;
  const isDiscussed = papers.length > 1 && papers.some(({ comments = 0 }) => comments > 0);
  const orders: TopicOrder[] = isDiscussed ? ['newest', 'discussed'] : ['newest'];
  knownOrders.set(topic, orders);
  return orders;
}

function placeOfOrder({ id }: LibraryTopic, order: TopicOrder): string {
  return order === 'newest' ? places.topic(id) : places.topicByComments(id);
}

/**
 * Lists the pages of a topic.
 *
 * @param context the site
 * @param topic a topic with its papers
 * @returns its papers in each order, cut into pages
 */
export function topicParts({ site }: SiteContext, topic: LibraryTopic): TopicPart[] {
  const root = places.topic(topic.id);
  return ordersOf(topic).flatMap((order) => {
    const papers = order === 'newest' ? topic.papers : topic.papers.toSorted(byComments);
    return paginate(papers, site.papersPerPage).map((part) => {
      const place = placeOfPage(placeOfOrder(topic, order), part);
      return { ...part, order, below: place.slice(root.length, -1) || undefined };
    });
  });
}

/**
 * Lists the pages that a topic had while pages were numbered from the first one, and has not now.
 *
 * @param context the site
 * @param topic a topic with its papers
 * @returns their addresses below the topic's own, and the places inside the site where their papers are
 */
export function movedTopicPages(
  { site }: SiteContext,
  topic: LibraryTopic,
): { below: string; to: string }[] {
  const root = places.topic(topic.id);
  return ordersOf(topic).flatMap((order) => {
    const to = placeOfOrder(topic, order);
    return movedNumbers(topic.papers.length, site.papersPerPage).map((number) => ({
      below: `${to.slice(root.length)}${number}`,
      to,
    }));
  });
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

function overviewOf(context: SiteContext, topic: LibraryTopic): TopicOverview {
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

/**
 * Makes a page of a topic without its papers.
 *
 * @param context the site
 * @param topic a topic with its papers
 * @param part one of {@link topicParts}
 * @returns what is around the list
 */
export function topicFrame(
  context: SiteContext,
  topic: LibraryTopic,
  part: TopicPart,
): Omit<TopicPage, 'papers'> {
  const { order } = part;
  const place = placeOfOrder(topic, order);
  const paging = pagingOf(context, place, part, LABELS[order]);
  // A page further on does not tell how many papers there are, and stays as it is when there are more.
  const isFirst = paging.number === undefined;
  const count = isFirst ? countOf(topic.papers.length, 'paper') : `Page ${paging.number}`;
  const papers = isFirst ? count : 'Papers';
  const name = order === 'newest' ? topic.name : `${topic.name}, most discussed`;
  const orders = ordersOf(topic);
  const twins = collectionTwins(context, places.topic(topic.id), topic.name);
  return {
    head: createHead(context, {
      name: nameOfPage(name, part),
      place: placeOfPage(place, part),
      paging,
      description: `${papers} on ${topic.name}${isFirst ? '' : `, page ${paging.number}`}${topic.scope ? `: ${topic.scope}` : ''}.`,
      twins,
    }),
    id: topic.id,
    name: topic.name,
    scope: topic.scope,
    count,
    overview: part.below === undefined ? overviewOf(context, topic) : undefined,
    order,
    orders:
      orders.length < 2
        ? []
        : orders.map((one) => ({
            label: LABELS[one],
            href: context.addresses.path(placeOfOrder(topic, one)),
            isCurrent: one === order,
          })),
    paging,
    twins,
  };
}

/**
 * Makes a page of a topic.
 *
 * @param context the site
 * @param topic a topic with its papers
 * @param part one of {@link topicParts}
 * @returns the page; an introduction is rendered by Astro, by the topic's id
 */
export function topicPage(context: SiteContext, topic: LibraryTopic, part: TopicPart): TopicPage {
  const frame = topicFrame(context, topic, part);
  const own = context.addresses.path(places.topic(topic.id));
  const papers = part.items.map((paper) => {
    const item = paperListItem(context, paper);
    // That they are on this topic, the page says above them.
    return { ...item, topics: item.topics.filter(({ href }) => href !== own) };
  });
  return {
    ...frame,
    head: { ...frame.head, ...formulasOfList(papers) },
    papers,
  };
}
