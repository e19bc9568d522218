import { type Feed, type FeedFormat, type FeedItem, startOfDay } from './feed.ts';

/** One item; JSON leaves out what is undefined. */
function itemOf(item: FeedItem): Record<string, unknown> {
  return {
    id: item.url,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    date_published: item.joined && startOfDay(item.joined),
    authors: item.authorNames.length > 0 ? item.authorNames.map((name) => ({ name })) : undefined,
    tags: item.topics,
  };
}

function print(feed: Feed): string {
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.addressOf(jsonFeed.extension),
    description: feed.description,
    language: feed.language,
    items: feed.items.map(itemOf),
  };
  return `${JSON.stringify(whole)}\n`;
}

/** JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeed: FeedFormat = {
  extension: 'json',
  label: 'JSON Feed',
  mediaType: 'application/feed+json',
  print,
};
