import type { DateStamp } from '../dates/stamp.ts';
import type { Source } from '../read/decodeSource.ts';
import { splitBlocks, type TextBlock } from './blocks.ts';
import { takeCardHead } from './cardHead.ts';
import { reportConflict } from './conflicts.ts';
import type { Entry } from './entry.ts';
import type { Findings } from './findings.ts';
import { type Foot, reportEnd, takeFoot } from './foot.ts';
import { type Masthead, takeMasthead } from './masthead.ts';
import { reportJoinedDigests, takePageBreak } from './pageBreak.ts';
import { readSegment, reportUnused, type Segment } from './segment.ts';

/** What a source says besides its entries. */
export interface DigestFacts {
  /** The day in the masthead, as printed. */
  stamp?: DateStamp;
  /** The day of the digest as `YYYY-MM-DD`, where the source states all of it. */
  date?: string;
  /** The newest day that the entries state, as `YYYY-MM-DD`: the digest is of that day or a later one. */
  newestDay?: string;
  /** The headline in the masthead. */
  title?: string;
  /** The markup of all entries, where only all of them together tell it. */
  markup?: Entry['markup'];
}

/**
 * Parses the text of a digest: masthead, then entries of title, abstract and byline.
 *
 * @param source the digest's lines, of which no more are held than an entry has
 * @param findings receives what is doubtful, in the order of lines: every line that is neither masthead nor
 *   page furniture nor part of an entry is named
 * @returns gives the entries as they are read, and in the end what the digest says besides; where a finding
 *   is an error, the entries are not to be published
 */
export function* parseDigest(source: Source, findings: Findings): Generator<Entry, DigestFacts> {
  let masthead: Masthead | undefined;
  let last: Segment | undefined;
  let lastEntry: Entry | undefined;
  let foot: Foot | undefined;
  for (const segment of splitSegments(source.lines)) {
    if (reportConflict(findings, segment.blocks)) return {};
    reportJoinedDigests(findings, segment.blocks, last !== undefined);
    if (masthead === undefined) {
      masthead = takeMasthead(segment.blocks);
      if (segment.byline === undefined) break;
      segment.blocks = masthead.rest;
      for (const line of masthead.unrecognized) reportUnused(findings, line, 'this line');
    } else if (segment.byline !== undefined) {
      segment.blocks = takePageBreak(segment.blocks, findings);
    }
    if (segment.byline === undefined) {
      foot = takeFoot(segment.blocks, findings);
      segment.blocks = foot.rest;
    }
    segment.blocks = takeCardHead(segment.blocks);
    for (const entry of readSegment(segment, findings)) {
      lastEntry = entry;
      yield entry;
    }
    last = segment;
  }
  if (last === undefined) {
    reportNoEntry(findings, source, masthead?.lineCount ?? 0);
    return {};
  }
  reportEnd(findings, last.byline, foot, lastEntry);
  findings.diagnostics.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    ...(masthead?.stamp !== undefined && { stamp: masthead.stamp }),
    ...(masthead?.title !== undefined && { title: masthead.title }),
  };
}

/** Puts every run of text blocks with the byline that closes it; the last run may have none. */
function* splitSegments(lines: Iterable<string>): Generator<Segment, void> {
  let blocks: TextBlock[] = [];
  for (const block of splitBlocks(lines)) {
    if (block.kind === 'text') {
      blocks.push(block);
      continue;
    }
    yield { blocks, byline: block };
    blocks = [];
  }
  if (blocks.length > 0) yield { blocks };
}

function reportNoEntry(findings: Findings, source: Source, mastheadLines: number): void {
  if (mastheadLines >= 2) {
    findings.error('digest-truncated', countLines(source.lines), {
      message: 'the digest ends before its first entry is complete',
      remedy: 'Copy the whole page again, down to the last date',
    });
    return;
  }
  findings.error('not-a-digest', firstLine(source.lines), {
    message: 'this is not a digest: no entry ends with a line such as “5 authors” and a date',
    remedy: 'Copy a papers page as text, with its titles, abstracts, authors and dates',
  });
}

function countLines(lines: Iterable<string>): number {
  let count = 0;
  for (const _ of lines) count += 1;
  return count;
}

/** The number of the first line that is not blank. */
function firstLine(lines: Iterable<string>): number {
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() !== '') return number;
  }
  return 0;
}
