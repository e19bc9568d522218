import type { Paper } from '../../schema/index.ts';

/** Papers first submitted in a year or a month. */
export interface Period {
  /** Such as `2025` or `2025-11`. */
  period: string;
  count: number;
}

/** Papers by the time of their first submission. */
export interface Calendar {
  /** Every period from the first with a paper to the last, empty ones included. */
  periods: Period[];
  /** Papers whose date no source gives. */
  undated: number;
}

/** A span of years, both included. */
export interface YearSpan {
  first: number;
  last: number;
}

/**
 * Finds the years from which the library has papers.
 *
 * @param papers papers in any order
 * @returns the first and the last year; nothing where no paper has a date
 */
export function yearSpan(papers: readonly Pick<Paper, 'date'>[]): YearSpan | undefined {
  let span: YearSpan | undefined;
  for (const { date } of papers) {
    if (date === undefined) continue;
    const year = Number(date.slice(0, 4));
    span = {
      first: Math.min(span?.first ?? year, year),
      last: Math.max(span?.last ?? year, year),
    };
  }
  return span;
}

/** Counts papers by the beginning of their date. */
function countByPrefix(papers: readonly Pick<Paper, 'date'>[], length: number) {
  const counts = new Map<string, number>();
  let undated = 0;
  for (const { date } of papers) {
    if (date === undefined) undated += 1;
    else {
      const period = date.slice(0, length);
      counts.set(period, (counts.get(period) ?? 0) + 1);
    }
  }
  return { counts, undated };
}

/**
 * Counts papers by year.
 *
 * @param papers papers in any order
 * @param span the years to count over; those of the papers where none are given
 * @returns every year of the span with its number of papers
 */
export function countByYear(
  papers: readonly Pick<Paper, 'date'>[],
  span: YearSpan | undefined = yearSpan(papers),
): Calendar {
  const { counts, undated } = countByPrefix(papers, 4);
  if (span === undefined) return { periods: [], undated };
  const periods = Array.from({ length: span.last - span.first + 1 }, (_, at) => {
    const period = String(span.first + at).padStart(4, '0');
    return { period, count: counts.get(period) ?? 0 };
  });
  return { periods, undated };
}

/**
 * Lists the last months from which there are papers.
 *
 * @param papers papers in any order
 * @param most how many months to list, those before the last one that has a paper
 * @returns every month from the first with a paper among the last `most`, as `YYYY-MM`; none where no
 *   paper has a date
 */
export function lastMonths(papers: readonly Pick<Paper, 'date'>[], most: number): string[] {
  const taken = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { date } of papers) {
    if (date === undefined) continue;
    const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
    taken.add(month);
    last = Math.max(last, month);
  }
  let first = Number.POSITIVE_INFINITY;
  for (const month of taken) if (month > last - most) first = Math.min(first, month);
  const months: string[] = [];
  for (let month = first; month <= last; month += 1) {
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    months.push(`${year}-${String((month % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

/**
 * Counts papers by month.
 *
 * @param papers papers in any order
 * @param months the months to count, as {@link lastMonths} lists them
 * @returns each of the months with its number of papers
 */
export function countByMonth(
  papers: readonly Pick<Paper, 'date'>[],
  months: readonly string[],
): Calendar {
  const { counts, undated } = countByPrefix(papers, 7);
  return { periods: months.map((period) => ({ period, count: counts.get(period) ?? 0 })), undated };
}
