import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { atom } from '../../../src/site/feeds/atom.ts';
import type { Feed, FeedItem } from '../../../src/site/feeds/feed.ts';
import { jsonFeed } from '../../../src/site/feeds/jsonFeed.ts';
import { rss } from '../../../src/site/feeds/rss.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle } from '../citations/sampleCitation.ts';

/** Throws where a text is not well-formed XML. */
function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

const item: FeedItem = {
  url: 'https://library.example/papers/a/',
  title: 'A & B < C',
  html: '<p>ℓ<sub>2</sub> &amp; more ]]&gt;</p>',
  summary: 'The opening.',
  joined: '2025-11-13',
  authorNames: [],
  authorsLine: '4 authors',
  topics: ['Theory & practice'],
};
const undated: FeedItem = {
  ...item,
  url: `${item.url}b/`,
  joined: undefined,
  authorsLine: undefined,
};

const feedWith = (items: readonly FeedItem[]): Feed => ({
  title: 'Offprint',
  description: 'A library.',
  language: 'en-US',
  page: 'https://library.example/',
  addressOf: (extension) => `https://library.example/feed.${extension}`,
  publisher: 'Offprint',
  updated: '2025-11-13',
  items,
});

describe('RSS', () => {
  test('reads back', () => {
    const text = rss.print(feedWith([item, undated]));
    checkXml(text);
    expect(parseRssFeed(text)).toMatchObject({
      title: 'Offprint',
      link: 'https://library.example/',
      language: 'en-US',
      lastBuildDate: 'Thu, 13 Nov 2025 00:00:00 GMT',
      atom: { links: [{ rel: 'self', href: 'https://library.example/feed.rss' }] },
      items: [
        {
          title: item.title,
          link: item.url,
          guid: { value: item.url, isPermaLink: true },
          pubDate: 'Thu, 13 Nov 2025 00:00:00 GMT',
          description: item.html,
          categories: [{ name: 'Theory & practice' }],
        },
        { guid: { value: undated.url } },
      ],
    });
  });

  test('dates nothing that has no date, and names nobody who is not named', () => {
    const text = rss.print(feedWith([undated]));
    expect(text).not.toContain('pubDate');
    expect(text).not.toContain('creator>');
    const named = rss.print(feedWith([{ ...item, authorNames: ['Ada Lovelace'] }]));
    expect(named).toContain('<dc:creator>Ada Lovelace</dc:creator>');
  });
});

describe('Atom', () => {
  test('reads back', () => {
    const text = atom.print(feedWith([item, undated]));
    checkXml(text);
    expect(parseAtomFeed(text)).toMatchObject({
      id: 'https://library.example/feed.atom',
      title: { value: 'Offprint' },
      updated: '2025-11-13T00:00:00Z',
      links: [
        { rel: 'self', href: 'https://library.example/feed.atom' },
        { rel: 'alternate', href: 'https://library.example/' },
      ],
      entries: [
        {
          id: item.url,
          title: { value: item.title },
          published: '2025-11-13T00:00:00Z',
          updated: '2025-11-13T00:00:00Z',
          authors: [{ name: '4 authors' }],
          content: { type: 'html', value: item.html },
          categories: [{ term: 'Theory & practice' }],
        },
        { id: undated.url, authors: [{ name: 'authors unknown' }] },
      ],
    });
  });

  test('says when a paper joined only where that is known', () => {
    expect(atom.print(feedWith([undated]))).not.toContain('<published>');
  });
});

describe('JSON Feed', () => {
  test('reads back', () => {
    const whole = JSON.parse(jsonFeed.print(feedWith([item, undated])));
    expect(whole.version).toBe('https://jsonfeed.org/version/1.1');
    const feed = parseJsonFeed(whole);
    expect(feed).toMatchObject({
      feed_url: 'https://library.example/feed.json',
      items: [
        {
          id: item.url,
          title: item.title,
          content_html: item.html,
          date_published: '2025-11-13T00:00:00Z',
          tags: ['Theory & practice'],
        },
        { id: undated.url },
      ],
    });
    expect(feed.items?.[1]).not.toHaveProperty('date_published');
    expect(feed.items?.[1]).not.toHaveProperty('authors');
  });
});

/** XML cannot hold control characters and lone surrogates, and readers trim. */
const legible = (text: string | undefined): string =>
  (text ?? '').replaceAll(/[\p{Cc}\p{Cs}\s\ufffe\uffff]+/gu, '');

test.each([
  ['RSS', rss, (text: string) => parseRssFeed(text).items?.map(({ title }) => title)],
  ['Atom', atom, (text: string) => parseAtomFeed(text).entries?.map(({ title }) => title)],
] as const)('%s is well-formed for any titles and abstracts', (_name, format, titlesIn) => {
  fc.assert(
    fc.property(fc.array(anyTitle, { minLength: 1, maxLength: 4 }), (titles) => {
      const text = format.print(
        feedWith(titles.map((title) => ({ ...item, title, html: title, topics: [title] }))),
      );
      checkXml(text);
      expect(titlesIn(text)).toHaveLength(titles.length);
    }),
    { numRuns: 300 },
  );
});

test.each(['A ]]> z', 'A & B &amp; C', '<script>', '“quoted” – 🤗 ℓ₂'])(
  'feeds give the title %j as it is',
  (title) => {
    const feed = feedWith([{ ...item, title }]);
    expect(legible(parseRssFeed(rss.print(feed)).items?.[0]?.title)).toBe(legible(title));
    expect(legible(parseAtomFeed(atom.print(feed)).entries?.[0]?.title?.value)).toBe(
      legible(title),
    );
  },
);
