import { inferDigestDate } from '../dates/inferYear.ts';
import { isCalendarDay } from '../dates/stamp.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { DigestSurvey } from './surveyDigest.ts';

/** What is known of a digest's date beside its own text. */
export interface DateEvidence {
  /** The file, for messages. */
  file: string;
  /** The date that the curator gave, or that is stored beside the digest, as `YYYY-MM-DD`. */
  given?: string | undefined;
}

/** A digest's date, or none where an error says why. */
export interface DigestDate {
  date?: string;
  diagnostics: Diagnostic[];
}

/**
 * Settles the date of a digest: the curator's word, else the whole day that the source states, else a
 * date in the file's name that agrees with the masthead, else the earliest that fits what the digest
 * prints, else the newest day in a list of records. Today's date never counts.
 *
 * @param digest what the digest says
 * @param evidence what else is known
 */
export function settleDigestDate(digest: DigestSurvey, evidence: DateEvidence): DigestDate {
  const { file, given } = evidence;
  const { stamp } = digest;
  if (given !== undefined) {
    const agrees =
      digest.date === undefined
        ? stamp === undefined || given.endsWith(monthAndDay(stamp))
        : given === digest.date;
    return { date: given, diagnostics: agrees ? [] : [conflict(file, given)] };
  }
  if (digest.date !== undefined) return { date: digest.date, diagnostics: [] };
  const named = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(file.split(/[\\/]/).at(-1) ?? '')?.[1];
  if (named !== undefined && isIsoDay(named)) {
    if (stamp === undefined || named.endsWith(monthAndDay(stamp))) {
      return { date: named, diagnostics: [] };
    }
  }
  const date = stamp && inferDigestDate(stamp, digest.stamps);
  if (date === undefined && stamp === undefined && digest.newestDay !== undefined) {
    return { date: digest.newestDay, diagnostics: [newest(file, digest.newestDay)] };
  }
  if (date === undefined) return { diagnostics: [unknown(file, stamp !== undefined)] };
  if (stamp?.year !== undefined) return { date, diagnostics: [] };
  return { date, diagnostics: [inferred(file, date)] };
}

function isIsoDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isCalendarDay(year, { month, day });
}

function monthAndDay({ month, day }: { month: number; day: number }): string {
  return `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function conflict(file: string, given: string): Diagnostic {
  return {
    code: 'digest-date-conflict',
    severity: 'warning',
    file,
    message: `the source states another day than ${given}, which is taken`,
    remedy: 'Give the right day with --date YYYY-MM-DD if this one is wrong',
  };
}

function inferred(file: string, date: string): Diagnostic {
  return {
    code: 'digest-year-inferred',
    severity: 'warning',
    file,
    message: `the digest prints its day without a year; ${date} is the earliest that fits its papers`,
    remedy: 'Import it again with --date YYYY-MM-DD if it is of a later year',
  };
}

function newest(file: string, date: string): Diagnostic {
  return {
    code: 'digest-date-inferred',
    severity: 'warning',
    file,
    message: `the source does not state its day; ${date} is the newest day in it`,
    remedy: 'Import it again with --date YYYY-MM-DD if it is of a later day',
  };
}

function unknown(file: string, hasDay: boolean): Diagnostic {
  return {
    code: 'digest-date-unknown',
    severity: 'error',
    file,
    message: hasDay
      ? 'no paper prints a year, so the year of the digest cannot be told'
      : 'the digest does not print its day',
    remedy: 'Import it with --date YYYY-MM-DD',
  };
}
