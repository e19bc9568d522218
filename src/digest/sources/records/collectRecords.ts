import type { Entry } from '../../parse/entry.ts';
import type { Findings } from '../../parse/findings.ts';
import type { DigestFacts } from '../../parse/parseDigest.ts';
import { readRecord } from './readRecord.ts';
import { hasTex } from './texMarkup.ts';

/** A record and where it stands. */
export interface LocatedRecord {
  value: unknown;
  /** Its first and last line, counted from 1. */
  lines: [number, number];
}

/** So many bad records are named one by one; the rest are counted. */
const NAMED_AT_MOST = 20;

/**
 * Makes a digest of records.
 *
 * @param records the records in order
 * @param findings receives what is doubtful, and an error where no record is usable; what is there already
 *   is kept
 * @returns gives the papers of the usable records as they come, and in the end what these say of the digest
 */
export function* collectRecords(
  records: Iterable<LocatedRecord>,
  findings: Findings,
): Generator<Entry, DigestFacts> {
  const listed = new Set<string>();
  let newest = '';
  let usable = 0;
  let unusable = 0;
  let isTex = false;
  let undated = 0;
  let firstUndated = 0;
  for (const { value, lines } of records) {
    const read = readRecord(value);
    if (typeof read === 'string') {
      unusable += 1;
      if (unusable <= NAMED_AT_MOST) {
        findings.warning('record-unusable', lines[0], {
          message: `this record has ${read}, so it is not published`,
          remedy: 'Complete the record, or delete it',
        });
      }
      continue;
    }
    usable += 1;
    isTex ||= hasTex(read.entry);
    if (read.listed !== undefined) listed.add(read.listed);
    if (read.entry.date === undefined && read.changed !== undefined) {
      undated += 1;
      if (undated === 1) firstUndated = lines[0];
    }
    for (const day of [read.listed, read.changed, read.entry.date]) {
      if (day !== undefined && day > newest) newest = day;
    }
    yield { ...read.entry, lines };
  }
  if (usable === 0) {
    findings.error('not-a-digest', 1, {
      message: 'this JSON holds no paper: no record has a title',
      remedy: 'Give the answer of the Hub’s daily_papers, or arXiv’s metadata as JSON lines',
    });
  }
  if (unusable > NAMED_AT_MOST) {
    findings.warning('record-unusable', 1, {
      message: `${unusable} records in all cannot be published`,
      remedy: 'Complete the records, or delete them',
    });
  }
  if (undated > 0) {
    findings.warning('submission-unknown', firstUndated, {
      message: `${undated === 1 ? 'this record gives' : `${undated} records give`} the day of the last update and not that of the submission; published undated`,
      remedy:
        'Import another source of the same papers, such as arXiv’s Atom feed, for their dates',
    });
  }
  const [only] = listed;
  return {
    ...(only !== undefined && listed.size === 1 && { date: only }),
    ...(newest !== '' && { newestDay: newest }),
    ...(isTex && { markup: 'tex' as const }),
  };
}
