import { type DateStamp, isoDate, isPossibleDay } from './stamp.ts';

/** A leap day comes back after eight years at the latest; more years than that settle nothing. */
const YEARS_TO_TRY = 8;

/**
 * Infers the date of a digest that prints its day without a year. A page prints a paper's year
 * only where it is not the current one, so every day printed without a year lies in a later year
 * than every day printed with one, and none lies after the digest.
 *
 * @param masthead the digest's own day, as printed
 * @param stamps the days of its entries, as printed
 * @returns the earliest date that fits as `YYYY-MM-DD`; undefined where no entry prints a year or
 *   nothing fits
 */
export function inferDigestDate(
  masthead: DateStamp,
  stamps: readonly DateStamp[],
): string | undefined {
  if (masthead.year !== undefined) return isoDate(masthead.year, masthead);
  const explicit = stamps.flatMap(({ year }) => (year === undefined ? [] : [year]));
  if (explicit.length === 0) return undefined;
  const latest = Math.max(...explicit);
  const yearless = stamps.filter(({ year }) => year === undefined);
  for (let year = latest + 1; year <= latest + YEARS_TO_TRY; year += 1) {
    const date = isoDate(year, masthead);
    if (date === undefined) continue;
    const fits = yearless.every((stamp) => {
      const day = dateStampBefore(stamp, date);
      return day === undefined || Number(day.slice(0, 4)) > latest;
    });
    if (fits) return date;
  }
  return undefined;
}

/**
 * Completes a printed day.
 *
 * @param stamp the day as printed
 * @param digestDate the digest's date as `YYYY-MM-DD`
 * @returns the printed year's day, or, without a year, the latest such day that is not after the
 *   digest; undefined where no calendar has it
 */
export function dateStampBefore(stamp: DateStamp, digestDate: string): string | undefined {
  if (!isPossibleDay(stamp)) return undefined;
  if (stamp.year !== undefined) return isoDate(stamp.year, stamp);
  const digestYear = Number(digestDate.slice(0, 4));
  for (let year = digestYear; year >= digestYear - YEARS_TO_TRY; year -= 1) {
    const date = isoDate(year, stamp);
    if (date !== undefined && date <= digestDate) return date;
  }
  return undefined;
}
