import { describe, expect, it } from 'vitest';
import type { LibraryYear } from '../../src/site/library.ts';
import { frontPage } from '../../src/site/pages/frontPage.ts';
import { indexPage } from '../../src/site/pages/indexPages.ts';
import { digestPage, yearPage } from '../../src/site/pages/listPages.ts';
import { sampleContext, sampleDigest, samplePaper, sampleTopic } from './sampleLibrary.ts';

const entry = (id: string, line: number) => [{ id, lines: [line, line + 6] }];
const context = sampleContext(
  [
    samplePaper({
      title: 'One',
      date: '2024-03-01',
      topics: ['a'],
      digests: entry('2025-11-13', 10),
    }),
    samplePaper({ title: 'Two', topics: ['a', 'b'], digests: entry('2025-11-14', 10) }),
  ],
  {
    topics: [
      sampleTopic('a', { related: ['b', 'c'] as never[] }),
      sampleTopic('b'),
      sampleTopic('c'),
    ],
    digests: [sampleDigest('2025-11-13'), sampleDigest('2025-11-14')],
  },
);
const { years, digests } = context.library;

/** All papers of a year on one page. */
const whole = ({ papers }: LibraryYear) => ({
  items: papers,
  number: 1,
  count: 1,
});

/** Takes what must be there. */
function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the sample lacks it');
  return value;
}

describe('yearPage', () => {
  it('names the year, or says that none is known', () => {
    const [dated, undated] = [present(years[0]), present(years[1])];
    expect(yearPage(context, dated, whole(dated)).head.name).toBe('Papers of 2024');
    expect(yearPage(context, undated, whole(undated)).name).toBe('Undated');
  });

  it('names an order where there is one', () => {
    const [first, second] = [samplePaper({ title: 'One' }), samplePaper({ title: 'Two' })];
    const countsOf = (papers: (typeof first)[]) => {
      const of = sampleContext(papers);
      return of.library.years.map((year) => yearPage(of, year, whole(year)).count);
    };
    expect(countsOf([first, second])).toEqual(['2 papers']);
    const dated = [first, second].map((paper) => ({ ...paper, date: '2024-03-01' as never }));
    expect(countsOf(dated)).toEqual(['2 papers, newest first']);
    expect(countsOf(dated.slice(1))).toEqual(['1 paper']);
  });

  it('numbers and links the pages of a long year', () => {
    const year = present(years[0]);
    const page = yearPage(context, year, {
      items: year.papers,
      number: 2,
      count: 3,
    });
    expect(page.head.name).toBe('Papers of 2024, page 2');
    expect(page.head.canonical).toBe('https://library.example/offprint/years/2024/2/');
    expect(page.head.previous).toBe('/offprint/years/2024/');
    expect(page.head.next).toBe('/offprint/years/2024/1/');
    expect(page.count).toBe('Papers 2–2 from the oldest');
  });
});

describe('digestPage', () => {
  it('leads to the digests before and after it', () => {
    const page = digestPage(context, present(digests[1]));
    expect(page.name).toBe('November 13, 2025');
    expect(page.newer?.href).toBe('/offprint/digests/2025-11-14/');
    expect(page.older).toBeUndefined();
  });
});

describe('frontPage', () => {
  it('shows the newest digest and what the library holds', () => {
    const page = frontPage(context);
    expect(page.latest?.digest.label).toBe('November 14, 2025');
    expect(page.holdings).toBe('2 papers, 2 topics, 2 digests');
    expect(page.head.title).toBe('Offprint');
  });

  it('shows the first papers of a long digest, and where all of them are', () => {
    const papers = Array.from({ length: 26 }, (_, at) =>
      samplePaper({
        title: `Paper ${at}`,
        digests: [{ id: '2025-11-14', lines: [10 * at + 1, 10 * at + 9] }],
      }),
    );
    const long = frontPage(sampleContext(papers)).latest;
    expect(long?.papers.map(({ href }) => href).at(-1)).toContain('paper-24');
    expect(long?.all).toEqual({
      label: 'All 26 papers of this digest',
      href: '/offprint/digests/2025-11-14/',
    });
    expect(frontPage(sampleContext(papers.slice(1))).latest?.all).toBeUndefined();
  });

  it('stands without any paper', () => {
    expect(frontPage(sampleContext([])).latest).toBeUndefined();
  });
});

describe('indexPage', () => {
  it('counts the papers of each topic', () => {
    expect(indexPage(context, 'topics').items).toEqual([
      { label: 'A', href: '/offprint/topics/a/', count: 2, note: 'things' },
      { label: 'B', href: '/offprint/topics/b/', count: 1, note: 'things' },
    ]);
  });
});
