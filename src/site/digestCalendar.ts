import { countOf } from '../text/countOf.ts';
import { places } from './addresses.ts';
import type { CountedLink, PageLink, SiteContext } from './context.ts';
import type { LibraryDigest } from './library.ts';

/** A month with digests. */
export interface CalendarMonth {
  /** Such as “November”. */
  name: string;
  /** Its digests by day, newest first; the label is the day of the month. */
  days: (CountedLink & { date: string })[];
}

/** A year with digests. */
export interface CalendarYear {
  year: string;
  /** The page of the year's papers, where there are papers of that year. */
  papers: PageLink | undefined;
  count: string;
  /** Newest first. */
  months: CalendarMonth[];
}

/**
 * Orders the digests of a library by year and month.
 *
 * @param context the site
 * @returns the years, newest first; a day with several digests has one link for each
 */
export function digestCalendar(context: SiteContext): CalendarYear[] {
  const { addresses, library, site } = context;
  const monthName = new Intl.DateTimeFormat(site.language, { month: 'long', timeZone: 'UTC' });
  const byYear = Map.groupBy(library.digests, ({ date }) => date.slice(0, 4));
  const day = ({ id, date, papers }: LibraryDigest) => ({
    label: `${Number(date.slice(8))}${numberIn(id)}`,
    href: addresses.path(places.digest(id)),
    count: papers.length,
    date,
  });
  return [...byYear].map(([year, ofYear]) => ({
    year,
    papers: library.years.some((one) => one.year === year)
      ? { label: `Papers of ${year}`, href: addresses.path(places.year(year)) }
      : undefined,
    count: countOf(ofYear.length, 'digest'),
    months: [...Map.groupBy(ofYear, ({ date }) => date.slice(0, 7))].map(([month, ofMonth]) => ({
      name: monthName.format(new Date(`${month}-01T12:00:00Z`)),
      days: ofMonth.map(day),
    })),
  }));
}

/** The number of a digest on a day that has several: `2025-11-13-2` is the second. */
function numberIn(id: string): string {
  const number = /^\d{4}-\d{2}-\d{2}-(\d+)$/.exec(id)?.[1];
  return number === undefined ? '' : ` (${number})`;
}
