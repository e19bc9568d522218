import type { DateStamp } from '../dates/stamp.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../read/decodeSource.ts';
import { type BylineBlock, splitBlocks, type TextBlock } from './blocks.ts';
import type { Entry } from './entry.ts';
import { type Findings, findingsFor } from './findings.ts';
import { takeMasthead, takePageFurniture } from './masthead.ts';
import { readSegment, reportUnused, type Segment } from './segment.ts';
import { endsLikeASentence } from './shape.ts';

/** A digest by its grammar: what its masthead says, its entries, and what is doubtful. */
export interface ParsedDigest {
  /** The day in the masthead, as printed. */
  stamp?: DateStamp;
  /** The day of the digest as `YYYY-MM-DD`, where the source states all of it. */
  date?: string;
  /** The newest day that the entries state, as `YYYY-MM-DD`: the digest is of that day or a later one. */
  newestDay?: string;
  /** The headline in the masthead. */
  title?: string;
  entries: Entry[];
  /** Every line that is neither masthead nor page furniture nor part of an entry is named here. */
  diagnostics: Diagnostic[];
}

/**
 * Parses the text of a digest: masthead, then entries of title, abstract and byline.
 *
 * @param source the digest's lines
 * @returns what it says; where a diagnostic is an error, the entries are not to be published
 */
export function parseDigest(source: Source): ParsedDigest {
  const findings = findingsFor(source);
  const segments = splitSegments(source.lines);
  const masthead = takeMasthead(segments[0]?.blocks ?? []);
  if (segments[0]) segments[0].blocks = masthead.rest;
  for (const line of masthead.unrecognized) reportUnused(findings, line, 'this line');
  const last = segments.at(-1);
  if (last && last.byline === undefined) last.blocks = takePageFurniture(last.blocks);
  const entries = segments.flatMap((segment) => readSegment(segment, findings));

  if (!segments.some(({ byline }) => byline !== undefined)) {
    findings.reset();
    reportNoEntry(findings, source, masthead.lineCount);
    return { entries: [], diagnostics: findings.diagnostics };
  }
  reportEnd(findings, segments, entries);
  return {
    ...(masthead.stamp !== undefined && { stamp: masthead.stamp }),
    ...(masthead.title !== undefined && { title: masthead.title }),
    entries,
    diagnostics: findings.diagnostics.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** Puts every run of text blocks with the byline that closes it; the last run may have none. */
function splitSegments(lines: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let blocks: TextBlock[] = [];
  for (const block of splitBlocks(lines)) {
    if (block.kind === 'text') {
      blocks.push(block);
      continue;
    }
    segments.push({ blocks, byline: block });
    blocks = [];
  }
  if (blocks.length > 0) segments.push({ blocks });
  return segments;
}

function reportNoEntry(findings: Findings, source: Source, mastheadLines: number): void {
  const line = source.lines.findIndex((text) => text.trim() !== '') + 1;
  if (mastheadLines >= 2) {
    findings.error('digest-truncated', source.lines.length, {
      message: 'the digest ends before its first entry is complete',
      remedy: 'Copy the whole page again, down to the last date',
    });
    return;
  }
  findings.error('not-a-digest', line, {
    message: 'this is not a digest: no entry ends with a line such as “5 authors” and a date',
    remedy: 'Copy a papers page as text, with its titles, abstracts, authors and dates',
  });
}

/** A digest that was cut off is refused: its last entry would be published half. */
function reportEnd(findings: Findings, segments: readonly Segment[], entries: readonly Entry[]) {
  const last = segments.at(-1);
  if (last === undefined) return;
  if (last.byline !== undefined) {
    if (last.byline.stamp === undefined) reportTruncated(findings, last.byline);
    return;
  }
  const entry = entries.at(-1);
  const paragraph = entry?.paragraphs.at(-1);
  const end = last.blocks.at(-1)?.lines.at(-1)?.number;
  if (entry === undefined || end === undefined || entry.lines[1] !== end) return;
  if (paragraph === undefined || !endsLikeASentence(paragraph)) {
    reportTruncated(findings, { to: end });
  }
}

function reportTruncated(findings: Findings, { to }: Pick<BylineBlock, 'to'>): void {
  findings.error('digest-truncated', to, {
    message: 'the digest ends in the middle of an entry',
    remedy: 'Copy the page again down to its end, or delete the entry that is cut off',
  });
}
