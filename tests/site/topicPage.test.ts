import { describe, expect, it } from 'vitest';
import { movedTopicPages, topicPage, topicParts } from '../../src/site/pages/topicPage.ts';
import { sampleContext, samplePaper, sampleTopic } from './sampleLibrary.ts';

const paper = (title: string, fields: Record<string, unknown>) => samplePaper({ title, ...fields });
const context = sampleContext(
  [
    paper('Old', { date: '2022-03-01', topics: ['a'], comments: 9 }),
    paper('New', { date: '2024-03-01', topics: ['a', 'b'] }),
    paper('Newer', { date: '2024-04-01', topics: ['a'], comments: 2 }),
    paper('Undated', { topics: ['a'], comments: 2 }),
    paper('Ancient', { date: '2014-01-01', topics: ['d'] }),
  ],
  {
    topics: [
      sampleTopic('a', { related: ['b', 'c', 'd'] as never[] }),
      ...['b', 'c', 'd'].map((id) => sampleTopic(id)),
    ],
  },
  { papersPerPage: 2 },
);

/** Every page of a topic. */
function pagesOf(id: string) {
  const topic = context.library.topics.find((one) => one.id === id);
  if (topic === undefined) throw new Error('the sample lacks it');
  return topicParts(context, topic).map((part) => ({
    below: part.below,
    ...topicPage(context, topic, part),
  }));
}
const pages = pagesOf('a');
const titles = pages.map(({ papers }) => papers.map(({ titleHtml }) => titleHtml));

describe('the pages of a topic', () => {
  it('list the papers newest first, then most discussed first', () => {
    expect(pages.map(({ below }) => below)).toEqual([
      undefined,
      '1',
      'most-discussed',
      'most-discussed/1',
    ]);
    expect(titles).toEqual([
      ['Newer', 'New'],
      ['Old', 'Undated'],
      ['Old', 'Newer'],
      ['Undated', 'New'],
    ]);
  });

  it('name of each paper the other topics alone', () => {
    const topics = pages[0]?.papers.map((one) => one.topics.map(({ label }) => label));
    expect(topics).toEqual([[], ['B']]);
  });

  it('have an address, a name and neighbors of their own', () => {
    expect(pages.map(({ head }) => [head.name, head.canonical, head.previous, head.next])).toEqual([
      ['A', 'https://library.example/offprint/topics/a/', undefined, '/offprint/topics/a/1/'],
      [
        'A, page 1',
        'https://library.example/offprint/topics/a/1/',
        '/offprint/topics/a/',
        undefined,
      ],
      [
        'A, most discussed',
        'https://library.example/offprint/topics/a/most-discussed/',
        undefined,
        '/offprint/topics/a/most-discussed/1/',
      ],
      [
        'A, most discussed, page 1',
        'https://library.example/offprint/topics/a/most-discussed/1/',
        '/offprint/topics/a/most-discussed/',
        undefined,
      ],
    ]);
  });

  it('tell how many papers there are, and those further on which of them they hold', () => {
    expect(pages.map(({ count }) => count)).toEqual([
      '4 papers',
      'Papers 1–2 from the oldest',
      '4 papers',
      'Papers 1–2 from the least discussed',
    ]);
    expect(pages.map(({ head }) => head.description)).toEqual([
      '4 papers on A: things.',
      'Papers 1–2 from the oldest, on A: things.',
      '4 papers on A: things.',
      'Papers 1–2 from the least discussed, on A: things.',
    ]);
  });

  it('lead on from the address of every page that was there before', () => {
    const topic = context.library.topics.find(({ id }) => id === 'a');
    expect(topic && movedTopicPages(context, topic)).toEqual([
      { below: '2', to: '/topics/a/' },
      { below: 'most-discussed/2', to: '/topics/a/most-discussed/' },
    ]);
  });

  it('mark which order they have', () => {
    expect(pages.map(({ orders }) => orders.map(({ isCurrent }) => isCurrent))).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('have one order where there is nothing to choose between', () => {
    expect(pagesOf('b').map(({ orders }) => orders)).toEqual([[]]);
  });
});

/** The overview of a topic with papers of these days, in a library with others. */
function overviewOf(dates: (string | undefined)[], others: string[]) {
  const about = (text: string, fields: Record<string, unknown>) =>
    paper(text, { ...fields, source: { title: text, abstract: text } });
  const of = sampleContext(
    [
      ...dates.map((date, at) => about(`A graph ${at}`, { topics: ['a'], ...(date && { date }) })),
      ...others.map((date, at) => about(`Bird ${at}`, { topics: ['b'], date })),
    ],
    { topics: [sampleTopic('a', { terms: { graph: 5 } }), sampleTopic('b')] },
  );
  const [topic] = of.library.topics;
  const [part] = topic === undefined ? [] : topicParts(of, topic);
  if (topic === undefined || part === undefined) throw new Error('the sample lacks it');
  return topicPage(of, topic, part).overview;
}

describe('the overview of a topic', () => {
  const overview = pages[0]?.overview;

  it('stands on the first page only', () => {
    expect(pages.map((page) => page.overview !== undefined)).toEqual([true, false, false, false]);
  });

  it('names topics that share papers, then others of its file, and no empty one', () => {
    expect(overview?.related).toEqual([{ label: 'B', href: '/offprint/topics/b/', count: 1 }]);
    expect(overview?.seeAlso).toEqual([{ label: 'D', href: '/offprint/topics/d/' }]);
  });

  it.each([
    ['few papers', ['2022-01-01', '2023-01-01', '2024-01-01']],
    ['papers of one year', Array.from({ length: 9 }, () => '2024-01-01')],
    ['papers without a date', Array.from({ length: 9 }, () => undefined)],
  ])('has no plot for %s', (_, dates) => {
    expect(overviewOf(dates, ['2014-01-01'])?.times).toBeUndefined();
  });

  it('has terms for many papers alone', () => {
    const termsOf = (count: number) =>
      overviewOf(
        Array.from({ length: count }, () => '2024-01-01'),
        ['2014-01-01'],
      )?.terms;
    expect(termsOf(7)).toEqual([]);
    expect(termsOf(8)).toEqual([{ label: 'graph', href: '/offprint/search/?q=graph', count: 8 }]);
  });

  it('plots its papers over the years of the library, and says from when they are', () => {
    const dates = ['2022-03-01', ...Array.from({ length: 7 }, () => '2024-03-01'), undefined];
    const times = overviewOf(dates, ['2014-01-01'])?.times;
    expect(times?.figure.table.rows.map(([year]) => year)).toEqual([
      ...Array.from({ length: 11 }, (_, at) => String(2014 + at)),
      'Undated',
    ]);
    expect(times?.figure.caption).toBe(
      '8 papers first submitted from 2022 to 2024, 7 of them in 2024. 1 paper without a date left out.',
    );
  });

  it('plots its papers by month while the library is young', () => {
    const dates = ['2024-11-01', ...Array.from({ length: 7 }, () => '2024-12-01')];
    const times = overviewOf(dates, ['2025-01-01'])?.times;
    expect(times?.label).toBe('By month');
    expect(times?.figure.caption).toBe(
      '8 papers first submitted from November 2024 to December 2024.',
    );
    expect(times?.figure.table.rows).toEqual([
      ['November 2024', 1],
      ['December 2024', 7],
      ['January 2025', 0],
    ]);
    const ofOneMonth = Array.from({ length: 8 }, () => '2024-12-01');
    expect(overviewOf(ofOneMonth, ['2025-01-01'])?.times).toBeUndefined();
  });
});
