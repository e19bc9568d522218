import { webAddressSchema } from '../../../schema/index.ts';
import type { LinkKind, PaperLink } from '../../../schema/paper.ts';
import { isoDate } from '../../dates/stamp.ts';
import { oneLine } from '../paragraphs.ts';

/** A JSON object of which nothing is taken for granted. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Narrows a value to an object.
 *
 * @param value any JSON value
 * @returns the object; nothing for arrays, null and plain values
 */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/**
 * Takes the first field that holds text.
 *
 * @param object a record
 * @param names the names of the field, the best first
 * @returns the text as it stands; nothing where no such field of the record's own holds any
 */
export function textField(object: JsonObject, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

/**
 * Takes a count.
 *
 * @param value any JSON value
 * @returns a whole number from 0 to a million; nothing for anything else
 */
export function countField(value: unknown): number | undefined {
  const isCount = typeof value === 'number' && Number.isInteger(value);
  return isCount && value >= 0 && value <= 1_000_000 ? value : undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HTTP_DAY = /^(?:[A-Z][a-z]{2},\s*)?(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})\b/;

/**
 * Reads the day of a time stamp, in the time zone it is written in.
 *
 * @param value such as `2025-11-13T08:00:00.000Z`, `2025-11-13` or `Mon, 2 Apr 2007 19:18:42 GMT`
 * @returns `YYYY-MM-DD`; nothing where the calendar has no such day
 */
export function dayField(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?![\d-])/.exec(text);
  if (iso) return isoDate(Number(iso[1]), { month: Number(iso[2]), day: Number(iso[3]) });
  const [, day, month = '', year] = HTTP_DAY.exec(text) ?? [];
  if (day === undefined) return undefined;
  return isoDate(Number(year), { month: MONTHS.indexOf(month) + 1, day: Number(day) });
}

/**
 * Makes a link of a field.
 *
 * @param value an address, if it is one
 * @param kind what it leads to
 * @returns no link or one
 */
export function linkField(value: unknown, kind: LinkKind): PaperLink[] {
  const url = webAddressSchema.safeParse(typeof value === 'string' ? value.trim() : undefined);
  return url.success && URL.canParse(url.data) && !/\s/.test(url.data)
    ? [{ url: url.data, kind }]
    : [];
}

/** No name is longer; a longer one is a mistake or an attack. */
const LONGEST_NAME = 200;

/**
 * Tidies a name.
 *
 * @param value any JSON value
 * @returns the name on one line; nothing where it is no text, or too long for a name
 */
export function nameField(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_NAME) return undefined;
  const name = oneLine(value).toWellFormed();
  return name === '' ? undefined : name;
}
