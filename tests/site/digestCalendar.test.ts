import { describe, expect, it } from 'vitest';
import { digestCalendar } from '../../src/site/digestCalendar.ts';
import { sampleContext, sampleDigest, samplePaper } from './sampleLibrary.ts';

describe('digestCalendar', () => {
  const ids = ['2024-02-29', '2025-11-03', '2025-11-13', '2025-11-13-2', '2025-12-01'];
  const context = sampleContext(
    ids.map((id, at) =>
      samplePaper({ title: `P${at}`, date: '2025-01-01', digests: [{ id, lines: [1, 2] }] }),
    ),
    { digests: ids.map(sampleDigest) },
  );
  const calendar = digestCalendar(context);

  it('orders digests by year and month, newest first, with nothing lost', () => {
    expect(
      calendar.map(({ year, months }) => [
        year,
        months.map(({ name, days }) => [name, days.map(({ label }) => label)]),
      ]),
    ).toEqual([
      [
        '2025',
        [
          ['December', ['1']],
          ['November', ['13 (2)', '13', '3']],
        ],
      ],
      ['2024', [['February', ['29']]]],
    ]);
  });

  it('links each day, and a year that has papers of its own', () => {
    expect(calendar[1]?.months[0]?.days[0]).toEqual({
      label: '29',
      href: '/offprint/digests/2024-02-29/',
      count: 1,
      date: '2024-02-29',
    });
    expect(calendar.map(({ papers }) => papers?.href)).toEqual([
      '/offprint/years/2025/',
      undefined,
    ]);
  });
});
