import { DATE_STAMP_PATTERN, type DateStamp, dateStamp } from '../dates/stamp.ts';

/** What a line is by its form alone; only its neighbors tell what it is for. */
export type LineForm =
  | { form: 'blank' }
  | { form: 'text'; text: string }
  | { form: 'authors'; text: string; authorCount: number }
  | { form: 'separator' }
  | { form: 'date'; text: string; stamp: DateStamp; comments?: number }
  | { form: 'byline'; text: string; authorCount: number; stamp: DateStamp; comments?: number };

const AUTHORS = '[•·*▪◦‣-]?\\s*(\\d{1,5})\\s+authors?';
const DATE = `${DATE_STAMP_PATTERN}(?:\\s*[·•]?\\s+(\\d{1,6})(?:\\s+comments?)?)?`;
const AUTHORS_LINE = new RegExp(`^${AUTHORS}$`, 'i');
const DATE_LINE = new RegExp(`^${DATE}$`, 'i');
const BYLINE = new RegExp(`^${AUTHORS}\\s*[·•]\\s*${DATE}$`, 'i');
const SEPARATOR_LINE = /^[·•]$/;
/** No byline is longer; longer lines are text without a closer look. */
const LONGEST_BYLINE = 80;

/**
 * Takes the white space off both ends of a line, no-break spaces and zero-width signs included.
 *
 * @param line a line as it stands in the file
 * @returns its text
 */
export function trimLine(line: string): string {
  if (isPlain(line.charCodeAt(0)) && isPlain(line.charCodeAt(line.length - 1))) return line;
  return line.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/gu, '');
}

/** A visible sign of ASCII. */
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;

/**
 * Tells the form of a line.
 *
 * @param line a line as it stands in the file
 * @returns its form, with the numbers that a byline's parts carry
 */
export function lineForm(line: string): LineForm {
  const text = trimLine(line);
  if (text === '') return { form: 'blank' };
  if (text.length > LONGEST_BYLINE) return { form: 'text', text };
  if (SEPARATOR_LINE.test(text)) return { form: 'separator' };
  const authors = AUTHORS_LINE.exec(text);
  if (authors) return { form: 'authors', text, authorCount: Number(authors[1]) };
  const date = DATE_LINE.exec(text);
  if (date) return { form: 'date', text, ...dateAndComments(date, 1) };
  const byline = BYLINE.exec(text);
  if (byline) {
    return { form: 'byline', text, authorCount: Number(byline[1]), ...dateAndComments(byline, 2) };
  }
  return { form: 'text', text };
}

function dateAndComments(
  match: RegExpExecArray,
  first: number,
): { stamp: DateStamp; comments?: number } {
  const [month = '', day = '', year, comments] = match.slice(first, first + 4);
  const stamp = dateStamp(month, day, year);
  return comments === undefined ? { stamp } : { stamp, comments: Number(comments) };
}
