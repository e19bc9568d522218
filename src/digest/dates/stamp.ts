/** A day as a digest prints it: the year is left out where it is the digest's own. */
export interface DateStamp {
  year?: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** An English month, whole or cut to three letters (`Sept` too), with or without a full stop. */
const MONTH = `(?:${MONTH_NAMES}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`;

/** The pattern of a printed day, `Oct 31, 2023` or `Nov 8`; groups: month, day, year. */
export const DATE_STAMP_PATTERN = `(${MONTH})\\s+(\\d{1,2})(?:,\\s*(\\d{4}))?(?!\\d)`;

const WORDS_BEFORE = '(?:(?:published|submitted|posted|updated)(?: on)?:?\\s+)?';
/** A month in any language that cuts its name as these do, or a whole one. */
const ANY_MONTH = '\\p{L}{3,10}\\.?';
const OTHER_DATES = [
  `${DATE_STAMP_PATTERN}.{0,12}`,
  `\\d{1,2}(?:\\.|st|nd|rd|th)?\\s+${ANY_MONTH},?\\s+\\d{4}`,
  `${ANY_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+['’]?\\d{2,4}.{0,12}`,
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}',
  '(?:\\d{1,3}|an?)\\s+(?:second|minute|hour|day|week|month|year)s?\\s+ago',
  'yesterday|today|just now',
];
const OTHER_DATE = new RegExp(`^${WORDS_BEFORE}(?:${OTHER_DATES.join('|')})$`, 'iu');
/** No such line is longer. */
const LONGEST_DATE = 48;

/**
 * Tells whether a line is a date, though none that digests print: `2025-10-31`, `31 Oct 2025`, `2 days ago`,
 * `Published on Oct 31, 2025`.
 *
 * @param text a line
 */
export const looksLikeDate = (text: string): boolean =>
  text.length <= LONGEST_DATE && OTHER_DATE.test(text);

/**
 * Reads the groups of {@link DATE_STAMP_PATTERN}.
 *
 * @param month the month's name
 * @param day the day's digits
 * @param year the year's digits, where printed
 * @returns the stamp; it may name a day that no calendar has
 */
export function dateStamp(month: string, day: string, year: string | undefined): DateStamp {
  const stamp = { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: Number(day) };
  return year === undefined ? stamp : { year: Number(year), ...stamp };
}

/**
 * Tells whether a calendar has the day.
 *
 * @param year the year
 * @param stamp month and day; its own year is ignored
 * @returns false for February 30, or February 29 in a common year
 */
export function isCalendarDay(year: number, { month, day }: DateStamp): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

/** No paper of a digest is older. */
const FIRST_YEAR = 1900;
/** A leap year, for days without one. */
const SOME_YEAR = 2024;

/**
 * Tells whether a paper may have been submitted on a day.
 *
 * @param stamp the day as printed
 * @returns false where no calendar has it, or its year is none of today's papers
 */
export const isPossibleDay = (stamp: DateStamp): boolean =>
  isCalendarDay(stamp.year ?? SOME_YEAR, stamp) && (stamp.year ?? SOME_YEAR) >= FIRST_YEAR;

/**
 * Writes a day.
 *
 * @param year the year
 * @param stamp month and day
 * @returns `YYYY-MM-DD`, or undefined where no calendar has that day
 */
export function isoDate(year: number, stamp: DateStamp): string | undefined {
  if (!isCalendarDay(year, stamp)) return undefined;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(stamp.month, 2)}-${pad(stamp.day, 2)}`;
}
