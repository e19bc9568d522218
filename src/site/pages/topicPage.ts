import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import type { PageLink, SiteContext } from '../context.ts';
import { createHead, type PageHead } from '../head.ts';
import { byNewest, type LibraryPaper, type LibraryTopic } from '../library.ts';
import {
  type ListPart,
  movedNumbers,
  nameOfPage,
  PAGING_WORDS,
  type Paging,
  paginate,
  pagingOf,
  placeOfPage,
} from '../paging.ts';
import { formulasOfList, type PaperListItem, paperListItem } from '../paperList.ts';
import { type CollectionTwins, collectionTwins } from '../twins/collectionFiles.ts';
import { type TopicOverview, topicOverview } from './topicOverview.ts';

/** How a topic's papers are ordered. */
export type TopicOrder = 'newest' | 'discussed';

/** A page of a topic: one part of its papers in one order. */
export interface TopicPage {
  head: PageHead;
  id: LibraryTopic['id'];
  name: string;
  scope: string | undefined;
  /** How many papers there are, and which of them this page holds. */
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
  twins: CollectionTwins;
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
  const paging = pagingOf(context, place, part, order);
  const isFirst = paging.number === undefined;
  const count = isFirst ? countOf(topic.papers.length, 'paper') : `Papers ${paging.held}`;
  const name = order === 'newest' ? topic.name : `${topic.name}, most discussed`;
  const orders = ordersOf(topic);
  const twins = collectionTwins(context, places.topic(topic.id), topic.name);
  return {
    head: createHead(context, {
      name: nameOfPage(name, part),
      place: placeOfPage(place, part),
      paging,
      description: `${count}${isFirst ? '' : ','} on ${topic.name}${topic.scope ? `: ${topic.scope}` : ''}.`,
      twins: [...twins.feeds, ...twins.files],
    }),
    id: topic.id,
    name: topic.name,
    scope: topic.scope,
    count,
    overview: part.below === undefined ? topicOverview(context, topic) : undefined,
    order,
    orders:
      orders.length < 2
        ? []
        : orders.map((one) => ({
            label: PAGING_WORDS[one].first,
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
