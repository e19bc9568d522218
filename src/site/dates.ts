import { BoundedCache } from './kept/boundedCache.ts';

/** How much room a date has. */
export type DateLength = 'long' | 'short';

/** Formatters made so far: making one takes many times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: string, length: DateLength, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${length} ${withDay}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: length,
    ...(withDay && { day: 'numeric' }),
  });
  formatters.set(key, formatter);
  return formatter;
}

/** The days written so far, by language: a library has a few thousand, each on many pages. */
const days: Record<DateLength, Map<string, BoundedCache<string, string>>> = {
  long: new Map(),
  short: new Map(),
};
const KEPT_DAYS = 10_000;

/** Day and language alone are keys that need not be put together each time. */
function daysOf(language: string, length: DateLength): BoundedCache<string, string> {
  const known = days[length].get(language);
  if (known !== undefined) return known;
  const made = new BoundedCache<string, string>(KEPT_DAYS);
  days[length].set(language, made);
  return made;
}

/**
 * Writes a calendar day for readers.
 *
 * @param isoDate a day as `YYYY-MM-DD`
 * @param language BCP 47 tag of the language to write it in
 * @param length `long` names the month in full, `short` abbreviates it
 * @returns the day, such as “November 13, 2025”
 */
export function formatDay(isoDate: string, language: string, length: DateLength = 'long'): string {
  return daysOf(language, length).get(isoDate, () =>
    // Noon in UTC: no time zone can turn it into another day.
    formatterOf(language, length, true).format(new Date(`${isoDate}T12:00:00Z`)),
  );
}

/**
 * Writes a month for readers.
 *
 * @param month as `YYYY-MM`
 * @param language BCP 47 tag of the language to write it in
 * @param length `long` names month and year in full, `short` abbreviates the month
 * @returns the month, such as “November 2025” or “Nov 2025”
 */
export function formatMonth(month: string, language: string, length: DateLength = 'long'): string {
  return formatterOf(language, length, false).format(new Date(`${month}-15T12:00:00Z`));
}

/** The year page of papers whose date no source gives. */
export const UNDATED = 'undated';

/**
 * Finds the year page a paper belongs to.
 *
 * @param isoDate the paper's day, where one is known
 * @returns the year as four digits, or `undated`
 */
export function yearOf(isoDate: string | undefined): string {
  return isoDate?.slice(0, 4) ?? UNDATED;
}
