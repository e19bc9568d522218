import { type Feed, type FeedFormat, type FeedItem, startOfDay } from './feed.ts';
import { element, escapeXml } from './xml.ts';

/**
 * Atom wants a time of the last change and an author of every entry (RFC 4287, 4.1.2 and 4.2.1); the
 * feed's own author would count as that of a paper. Where no source says, this stands there.
 */
const UNKNOWN_DAY = '1970-01-01';
const UNKNOWN_AUTHORS = 'authors unknown';

const author = (name: string): string => `<author>\n${element('name', name)}</author>\n`;

function printEntry(item: FeedItem, feed: Feed): string {
  const names = item.authorNames.length > 0 ? item.authorNames : [item.authorsLine];
  return [
    '<entry>\n',
    element('id', item.url),
    element('title', item.title),
    `<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>\n`,
    element('published', item.joined && startOfDay(item.joined)),
    element('updated', startOfDay(item.joined ?? feed.updated ?? UNKNOWN_DAY)),
    ...names.map((name) => author(name ?? UNKNOWN_AUTHORS)),
    ...item.topics.map((topic) => `<category term="${escapeXml(topic)}"/>\n`),
    element('summary', item.summary),
    element('content type="html"', item.html),
    '</entry>\n',
  ].join('');
}

function print(feed: Feed): string {
  const self = escapeXml(feed.addressOf(atom.extension));
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">\n`,
    element('id', feed.addressOf(atom.extension)),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', startOfDay(feed.updated ?? UNKNOWN_DAY)),
    author(feed.publisher),
    `<link rel="self" type="${atom.mediaType}" href="${self}"/>\n`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>\n`,
    ...feed.items.map((item) => printEntry(item, feed)),
    '</feed>\n',
  ].join('');
}

/** Atom (RFC 4287). */
export const atom: FeedFormat = {
  extension: 'atom',
  label: 'Atom',
  mediaType: 'application/atom+xml',
  print,
};
