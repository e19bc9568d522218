import { describe, expect, it } from 'vitest';
import { earlierCalendarPages, newestCalendarPage } from '../../src/site/pages/digestIndexPages.ts';
import { sampleContext, sampleDigest, samplePaper } from './sampleLibrary.ts';

function contextOf(...ids: string[]) {
  return sampleContext(
    ids.map((id, at) =>
      samplePaper({ title: `P${at}`, date: '2020-01-01', digests: [{ id, lines: [1, 2] }] }),
    ),
    { digests: ids.map(sampleDigest) },
  );
}

const context = contextOf('2022-05-01', '2023-05-01', '2024-05-01', '2025-05-01', '2025-06-01');

describe('newestCalendarPage', () => {
  it('shows two years and links the others, whatever their number', () => {
    const page = newestCalendarPage(context);
    expect(page.intro).toBe('5 papers from 5 digests, newest first.');
    expect(page.calendar.map(({ year }) => year)).toEqual(['2025', '2024']);
    expect(page.otherYears).toEqual([
      { label: '2023', href: '/offprint/digests/years/2023/' },
      { label: '2022', href: '/offprint/digests/years/2022/' },
    ]);
  });

  it('links no others where there are none', () => {
    expect(newestCalendarPage(contextOf('2025-05-01')).otherYears).toEqual([]);
  });
});

describe('earlierCalendarPages', () => {
  it('gives every year that is not on the first page one of its own', () => {
    const pages = earlierCalendarPages(context);
    expect(pages.map(({ title, calendar }) => [title, calendar.map(({ year }) => year)])).toEqual([
      ['Digests of 2023', ['2023']],
      ['Digests of 2022', ['2022']],
    ]);
    expect(pages[1]?.otherYears).toEqual([
      { label: '2025, 2024', href: '/offprint/digests/' },
      { label: '2023', href: '/offprint/digests/years/2023/' },
    ]);
    expect(pages[0]?.head.canonical).toBe('https://library.example/offprint/digests/years/2023/');
  });

  it('keeps an address once a newer year has come', () => {
    const later = contextOf('2022-05-01', '2023-05-01', '2024-05-01', '2025-05-01', '2026-06-01');
    const addresses = (pages: ReturnType<typeof earlierCalendarPages>) =>
      pages.map(({ head }) => head.canonical);
    expect(addresses(earlierCalendarPages(later))).toEqual(
      expect.arrayContaining(addresses(earlierCalendarPages(context))),
    );
  });
});
