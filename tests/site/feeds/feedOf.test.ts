import { describe, expect, test } from 'vitest';
import { digestFeed, libraryFeed, topicFeed } from '../../../src/site/feeds/feedOf.ts';
import { newestPapers } from '../../../src/site/feeds/newestPapers.ts';
import { sampleContext, sampleDigest, samplePaper, sampleTopic } from '../sampleLibrary.ts';

/** A paper on a line of some digests. */
const paperIn = (title: string, line: number, ...digests: string[]) =>
  samplePaper({
    title,
    topics: line % 2 === 0 ? ['theory'] : [],
    digests: digests.map((id) => ({ id, lines: [line, line + 6] })),
  });

const context = sampleContext(
  [
    paperIn('Old', 1, '2025-11-12'),
    paperIn('Twice', 8, '2025-11-12', '2025-11-13'),
    paperIn('New second', 12, '2025-11-13'),
    paperIn('New first', 5, '2025-11-13'),
    samplePaper({ title: 'By hand', date: '2025-12-01' }),
  ],
  {
    topics: [sampleTopic('theory')],
    digests: [sampleDigest('2025-11-12'), sampleDigest('2025-11-13')],
  },
);
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);

describe('newestPapers', () => {
  const { papers } = context.library;

  test('takes the newest digest first, in its order; a paper counts where it was first', () => {
    expect(titles(newestPapers(papers, 9))).toEqual([
      'New first',
      'New second',
      'Old',
      'Twice',
      'By hand',
    ]);
  });

  test('cuts at the number, but never the newest digest', () => {
    expect(titles(newestPapers(papers, 3))).toEqual(['New first', 'New second', 'Old']);
    expect(titles(newestPapers(papers, 1))).toEqual(['New first', 'New second']);
  });
});

describe('feeds', () => {
  test('of the library', () => {
    const feed = libraryFeed(context);
    expect(feed).toMatchObject({ title: 'Offprint', updated: '2025-11-13' });
    expect(feed.addressOf('rss')).toBe('https://library.example/offprint/feed.rss');
    expect(feed.items[0]).toMatchObject({
      url: 'https://library.example/offprint/papers/new-first/',
      joined: '2025-11-13',
      html: '<p>Date unknown</p>\n<p>We show it.</p>\n',
    });
    expect(feed.items.at(-1)).toMatchObject({ title: 'By hand', joined: undefined });
  });

  test('of a topic and of a digest', () => {
    const [topic] = context.library.topics;
    const [newest, older] = context.library.digests;
    if (!topic || !newest || !older) throw new Error('the sample lacks a topic or a digest');
    const ofTopic = topicFeed(context, topic);
    expect(ofTopic.page).toBe('https://library.example/offprint/topics/theory/');
    expect(titles(ofTopic.items)).toEqual(['New second', 'Twice']);
    expect(titles(digestFeed(context, newest).items)).toEqual(['New first', 'Twice', 'New second']);
    expect(digestFeed(context, older).title).toBe('Digest of November 12, 2025 · Offprint');
  });
});
