import { type DateStamp, isPossibleDay } from '../dates/stamp.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Entry, LONGEST_TITLE } from '../parse/entry.ts';
import { type Findings, findingsFor, quoteLines } from '../parse/findings.ts';
import type { DigestFacts } from '../parse/parseDigest.ts';
import type { Source } from '../read/decodeSource.ts';
import type { SourceFormat } from '../sources/sourceFormat.ts';

/** What a digest says, but for its entries, which are let go. */
export interface DigestSurvey extends DigestFacts {
  /** How many entries there are. */
  papers: number;
  /** The days of its entries, as printed, each once. */
  stamps: DateStamp[];
  /** What is doubtful or wrong. */
  diagnostics: Diagnostic[];
}

/**
 * Goes through a digest to know what only all of it can tell.
 *
 * @param source its lines
 * @param format its form
 * @returns what it says; where a diagnostic is an error, its entries are not to be published
 */
export function surveyDigest(source: Source, format: SourceFormat): DigestSurvey {
  const findings = findingsFor(source.file);
  const stamps = new Map<string, DateStamp>();
  const reading = format.read(source, findings);
  let papers = 0;
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) {
    const { stamp } = step.value;
    papers += 1;
    reportLongTitle(findings, step.value);
    reportNoDay(findings, step.value);
    if (stamp !== undefined) stamps.set(`${stamp.year} ${stamp.month} ${stamp.day}`, stamp);
  }
  const { diagnostics } = findings;
  quoteLines(diagnostics, source);
  return { ...step.value, papers, stamps: [...stamps.values()], diagnostics };
}

/** A title so long is a mistake, but the paper may be none: it is published, and the curator hears of it. */
function reportLongTitle(findings: Findings, { title, lines }: Entry): void {
  if (title.length <= LONGEST_TITLE) return;
  findings.warning('title-long', lines[0], {
    message: `this title has ${title.length} characters; it is published as it is printed, without formulas`,
    remedy: 'Shorten it if the abstract stands in it',
  });
}

/** A day that no calendar has is a slip of whoever typed it: the paper is published, but without a day. */
function reportNoDay(findings: Findings, { stamp, lines }: Entry): void {
  if (stamp === undefined || isPossibleDay(stamp)) return;
  findings.warning('date-invalid', lines[1], {
    message: 'no calendar has this day; the paper is published without a date',
    remedy: 'Correct the day and import the digest again',
  });
}
