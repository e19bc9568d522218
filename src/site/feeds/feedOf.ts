import { countOf } from '../../text/countOf.ts';
import { abstractHtml } from '../abstracts/abstractHtml.ts';
import { parseAbstract } from '../abstracts/parseAbstract.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { formatDay } from '../dates.ts';
import { escapeHtml, plainTitleOf } from '../formulas/typeset.ts';
import { BoundedCache } from '../kept/boundedCache.ts';
import type { LibraryDigest, LibraryPaper, LibraryTopic } from '../library.ts';
import { linkButton } from '../links/linkLabels.ts';
import { authorsLine, topicLinks } from '../paperList.ts';
import type { Feed, FeedItem } from './feed.ts';
import { dayOfDigest, joinedOn, newestPapers } from './newestPapers.ts';

/**
 * Writes what is known of a paper besides title and abstract.
 *
 * @param context the site
 * @param paper the paper
 * @returns a line of plain text, such as “Submitted October 9, 2023 · 4 authors · 1 comment”
 */
export function factsLine({ site }: SiteContext, paper: LibraryPaper): string {
  return [
    paper.date === undefined ? 'Date unknown' : `Submitted ${formatDay(paper.date, site.language)}`,
    authorsLine(paper.authors),
    paper.comments === undefined ? undefined : countOf(paper.comments, 'comment'),
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');
}

/** Facts, abstract, links. */
function itemHtml(context: SiteContext, paper: LibraryPaper): string {
  const links = paper.links.map((link) => {
    const { label, url, address } = linkButton(link);
    return `<li>${label}: <a href="${escapeHtml(url)}">${escapeHtml(address)}</a></li>`;
  });
  return [
    `<p>${escapeHtml(factsLine(context, paper))}</p>`,
    abstractHtml(parseAbstract(paper.abstract)),
    links.length === 0 ? '' : `<ul>${links.join('')}</ul>`,
  ].join('\n');
}

/** A paper is in three feeds of each of its collections; some 8 KB are kept of each. */
const KEPT_ITEMS = 2000;

const items = new BoundedCache<LibraryPaper, FeedItem>(KEPT_ITEMS);

function feedItem(context: SiteContext, paper: LibraryPaper): FeedItem {
  return items.get(paper, () => makeItem(context, paper));
}

function makeItem(context: SiteContext, paper: LibraryPaper): FeedItem {
  return {
    url: context.addresses.absolute(places.paper(paper.slug)),
    title: plainTitleOf(paper),
    html: itemHtml(context, paper),
    summary: paper.description,
    joined: joinedOn(context, paper),
    authorNames: paper.authors?.names ?? [],
    authorsLine: authorsLine(paper.authors),
    topics: topicLinks(context, paper).map(({ label }) => label),
  };
}

/** Makes a feed of papers that are in the order in which a reader shall see them. */
function feedOf(
  context: SiteContext,
  papers: readonly LibraryPaper[],
  { owner, title, description }: { owner: string; title: string; description: string },
): Feed {
  const { addresses, site } = context;
  const feedItems = papers.map((paper) => feedItem(context, paper));
  return {
    title,
    description,
    language: site.language,
    page: addresses.absolute(owner),
    addressOf: (extension) => addresses.absolute(places.feed(owner, extension)),
    publisher: site.title,
    updated: feedItems
      .flatMap(({ joined }) => joined ?? [])
      .sort()
      .at(-1),
    items: feedItems,
  };
}

/** Makes the feed of everything: the papers that joined the library last. */
export function libraryFeed(context: SiteContext): Feed {
  const { library, site } = context;
  return feedOf(context, newestPapers(library.papers, site.feedItems, dayOfDigest(context)), {
    owner: places.front,
    title: site.title,
    description: site.description,
  });
}

/** Makes the feed of a topic: its papers that joined the library last. */
export function topicFeed(context: SiteContext, topic: LibraryTopic): Feed {
  return feedOf(context, newestPapers(topic.papers, context.site.feedItems, dayOfDigest(context)), {
    owner: places.topic(topic.id),
    title: `${topic.name} · ${context.site.title}`,
    description: `Papers on ${topic.name}${topic.scope ? `: ${topic.scope}` : ''}.`,
  });
}

/** Makes the feed of a digest: all of its papers, in its order. */
export function digestFeed(context: SiteContext, digest: LibraryDigest): Feed {
  const day = formatDay(digest.date, context.site.language);
  return feedOf(context, digest.papers, {
    owner: places.digest(digest.id),
    title: `Digest of ${day} · ${context.site.title}`,
    description: `${countOf(digest.papers.length, 'paper')} of the digest of ${day}.`,
  });
}
