import type { Paper } from '../../schema/index.ts';
import { SLUG_PATTERN } from '../../schema/slugPattern.ts';

/** What is kept of a paper, enough to name it, to find its page and to cite it. */
export interface PaperToSave {
  /** The last part of its permalink. */
  slug: string;
  /** The stored title, formulas between dollars. */
  title: string;
  /** The title without TeX, where that differs. */
  plainTitle?: string | undefined;
  date?: Paper['date'];
  authors?: Paper['authors'];
  identifiers?: Paper['identifiers'];
}

/** A paper on a reading list. */
export interface SavedPaper extends PaperToSave {
  /** When it was saved, as an ISO 8601 date and time in UTC. */
  saved: string;
  /** When it was marked as read. */
  read?: string;
}

/** Longer texts are in no title, name or identifier. */
const LONGEST_TEXT = 2000;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

const isAuthors = (value: unknown): value is NonNullable<Paper['authors']> =>
  isRecord(value) &&
  Number.isSafeInteger(value['count']) &&
  (value['count'] as number) > 0 &&
  (value['names'] === undefined ||
    (Array.isArray(value['names']) && value['names'].length > 0 && value['names'].every(isText)));

const isIdentifiers = (value: unknown): value is NonNullable<Paper['identifiers']> =>
  isRecord(value) &&
  ['arxiv', 'doi'].every((name) => value[name] === undefined || isText(value[name]));

/** What each key must hold; a key that is not here is no part of a saved paper. */
const CHECKS: Readonly<
  Record<
    keyof SavedPaper,
    readonly [isRequired: boolean, (value: unknown) => boolean, wanted: string]
  >
> = {
  slug: [
    true,
    (value) => isText(value) && value.length <= 96 && SLUG_PATTERN.test(value),
    'the last part of a permalink: lower-case letters, digits and hyphens',
  ],
  title: [true, isText, 'a text'],
  plainTitle: [false, isText, 'a text'],
  date: [false, isDay, 'a day, written YYYY-MM-DD'],
  authors: [false, isAuthors, 'a count and, where known, names'],
  identifiers: [false, isIdentifiers, 'an arXiv identifier or a DOI'],
  saved: [true, isMoment, 'a date and time, such as 2025-11-13T08:00:00.000Z'],
  read: [false, isMoment, 'a date and time, such as 2025-11-13T08:00:00.000Z'],
};

/**
 * Checks a value that claims to be a saved paper; it may come from a file that anyone wrote.
 *
 * @param value anything
 * @returns the paper, with nothing but what belongs to it; or what is wrong, in words
 */
export function readSavedPaper(value: unknown): SavedPaper | { problem: string } {
  if (!isRecord(value)) return { problem: 'it is no paper but something else' };
  const paper: Record<string, unknown> = {};
  for (const [key, [isRequired, isRight, wanted]] of Object.entries(CHECKS)) {
    const found = value[key];
    if (found === undefined && !isRequired) continue;
    if (!isRight(found)) return { problem: `“${key}” must be ${wanted}` };
    paper[key] = found;
  }
  return paper as unknown as SavedPaper;
}
