import { describe, expect, it } from 'vitest';
import { dateStampBefore, inferDigestDate } from '../../../src/digest/dates/inferYear.ts';
import { type DateStamp, isoDate } from '../../../src/digest/dates/stamp.ts';

const on = (month: number, day: number, year?: number): DateStamp =>
  year === undefined ? { month, day } : { year, month, day };

describe('the date of a digest', () => {
  it.each<[string, DateStamp, DateStamp[], string | undefined]>([
    [
      'is in the year after the latest printed one',
      on(11, 13),
      [on(12, 27, 2024), on(8, 5)],
      '2025-11-13',
    ],
    ['is the printed one where there is one', on(11, 13, 2026), [on(8, 5)], '2026-11-13'],
    ['is unknown where no paper prints a year', on(11, 13), [on(8, 5)], undefined],
    [
      'is right at New Year, old papers printed with their year',
      on(1, 2),
      [on(12, 30, 2024), on(1, 1)],
      '2025-01-02',
    ],
    [
      'is right at New Year, the page being of the old year',
      on(1, 2),
      [on(12, 12, 2024), on(12, 30)],
      '2026-01-02',
    ],
    ['waits for the next leap year on February 29', on(2, 29), [on(3, 1, 2024)], '2028-02-29'],
    ['does not exist on February 30', on(2, 30), [on(3, 1, 2024)], undefined],
  ])('%s', (_name, masthead, stamps, expected) => {
    expect(inferDigestDate(masthead, stamps)).toBe(expected);
  });
});

describe('the date of a paper', () => {
  it.each<[string, DateStamp, string, string | undefined]>([
    ['prints its year', on(10, 31, 2023), '2025-11-13', '2023-10-31'],
    ['has the digest’s year where it prints none', on(11, 8), '2025-11-13', '2025-11-08'],
    ['may be the day of the digest', on(11, 13), '2025-11-13', '2025-11-13'],
    ['is never after the digest', on(12, 30), '2026-01-02', '2025-12-30'],
    ['is unknown on February 30', on(2, 30), '2025-11-13', undefined],
    ['is unknown on February 29 of a common year', on(2, 29, 2023), '2025-11-13', undefined],
    ['is in a leap year on February 29', on(2, 29), '2025-11-13', '2024-02-29'],
  ])('%s', (_name, stamp, digestDate, expected) => {
    expect(dateStampBefore(stamp, digestDate)).toBe(expected);
  });

  it('is written as ISO 8601 wants it', () => {
    expect(isoDate(987, on(1, 2))).toBe('0987-01-02');
  });
});
