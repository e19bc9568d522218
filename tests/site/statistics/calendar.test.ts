import { describe, expect, it } from 'vitest';
import {
  countByMonth,
  countByYear,
  lastMonths,
  yearSpan,
} from '../../../src/site/statistics/calendar.ts';
import { samplePaper } from '../sampleLibrary.ts';

const dated = (...dates: (string | undefined)[]) => dates.map((date) => samplePaper({ date }));

describe('countByYear', () => {
  it('counts every year from the first to the last, the empty ones too, and the undated', () => {
    const papers = dated('2024-05-01', undefined, '2021-12-31', '2024-01-01', undefined);
    expect(countByYear(papers)).toEqual({
      periods: [
        { period: '2021', count: 1 },
        { period: '2022', count: 0 },
        { period: '2023', count: 0 },
        { period: '2024', count: 2 },
      ],
      undated: 2,
    });
  });

  it('counts over the years that are given', () => {
    const { periods } = countByYear(dated('2023-05-01'), { first: 2022, last: 2024 });
    expect(periods.map(({ count }) => count)).toEqual([0, 1, 0]);
  });

  it('has no years where no paper has a date', () => {
    expect(countByYear(dated(undefined))).toEqual({ periods: [], undated: 1 });
    expect(yearSpan([])).toBeUndefined();
  });
});

describe('lastMonths', () => {
  it('lists every month across the turn of a year', () => {
    expect(lastMonths(dated('2025-01-31', '2024-11-01', undefined), 24)).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
    ]);
  });

  it('goes back so many months from the last one, to the first that has a paper', () => {
    expect(lastMonths(dated('2014-03-23', '2024-12-01', '2025-02-01'), 3)).toEqual([
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
    expect(lastMonths(dated('2014-03-23', '2025-01-01', '2025-02-01'), 12)).toEqual([
      '2025-01',
      '2025-02',
    ]);
  });

  it('has no months where no paper has a date', () => {
    expect(lastMonths(dated(undefined), 24)).toEqual([]);
  });
});

describe('countByMonth', () => {
  it('counts the papers of each month, and the undated', () => {
    const papers = dated('2025-01-31', '2025-01-01', '2014-03-23', undefined);
    expect(countByMonth(papers, ['2024-12', '2025-01'])).toEqual({
      periods: [
        { period: '2024-12', count: 0 },
        { period: '2025-01', count: 2 },
      ],
      undated: 1,
    });
  });
});
