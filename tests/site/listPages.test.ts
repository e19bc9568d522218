import { describe, expect, it } from 'vitest';
import { frontPage } from '../../src/site/pages/frontPage.ts';
import { indexPage } from '../../src/site/pages/indexPages.ts';
import { digestPage, topicPage, yearPage } from '../../src/site/pages/listPages.ts';
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
const { topics, years, digests } = context.library;

/** Takes what must be there. */
function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the sample lacks it');
  return value;
}

describe('topicPage', () => {
  const page = topicPage(context, present(topics[0]));

  it('lists the papers newest first', () => {
    expect(page.count).toBe('2 papers');
    expect(page.papers.map(({ titleHtml }) => titleHtml)).toEqual(['One', 'Two']);
  });

  it('leads to related topics that have papers, and to no empty one', () => {
    expect(page.related).toEqual([{ label: 'B', href: '/offprint/topics/b/', count: 1 }]);
  });
});

describe('yearPage', () => {
  it('names the year, or says that none is known', () => {
    expect(yearPage(context, present(years[0])).head.name).toBe('Papers of 2024');
    expect(yearPage(context, present(years[1])).name).toBe('Undated');
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
