import { type Feed, type FeedFormat, type FeedItem, startOfDay } from './feed.ts';
import { element, escapeXml } from './xml.ts';

/** A day as RFC 822 asks. */
const rfc822 = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : new Date(startOfDay(day)).toUTCString();

function printItem(item: FeedItem): string {
  return [
    '<item>\n',
    element('title', item.title),
    element('link', item.url),
    element('guid isPermaLink="true"', item.url),
    element('pubDate', rfc822(item.joined)),
    ...item.authorNames.map((name) => element('dc:creator', name)),
    ...item.topics.map((topic) => element('category', topic)),
    element('description', item.html),
    '</item>\n',
  ].join('');
}

function print(feed: Feed): string {
  const self = escapeXml(feed.addressOf(rss.extension));
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
    '<channel>\n',
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', feed.language),
    element('lastBuildDate', rfc822(feed.updated)),
    `<atom:link rel="self" type="${rss.mediaType}" href="${self}"/>\n`,
    ...feed.items.map(printItem),
    '</channel>\n</rss>\n',
  ].join('');
}

/** RSS 2.0, after the RSS Advisory Board's specification and best practices profile. */
export const rss: FeedFormat = {
  extension: 'rss',
  label: 'RSS',
  mediaType: 'application/rss+xml',
  print,
};
