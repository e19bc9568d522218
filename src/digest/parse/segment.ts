import { type BylineBlock, blockText, type TextBlock } from './blocks.ts';
import type { Entry } from './entry.ts';
import type { Findings } from './findings.ts';
import { looksLikeAbstract, looksLikeTitle, mayBeTitle } from './shape.ts';

/** Blocks of text and the byline below them: one entry, or several where bylines are missing. */
export interface Segment {
  blocks: readonly TextBlock[];
  byline?: BylineBlock;
}

/**
 * Reads the entries of a segment.
 *
 * @param segment its blocks, page furniture taken out
 * @param findings receives what is doubtful
 * @returns the entries in order; only the last has the byline
 */
export function readSegment(segment: Segment, findings: Findings): Entry[] {
  const groups = splitEntries(partTitle(segment.blocks));
  if (groups.length === 0) {
    if (segment.byline) reportUnused(findings, segment.byline.from, 'a byline without a paper');
    return [];
  }
  return groups.flatMap((blocks, index) => {
    const byline = index === groups.length - 1 ? segment.byline : undefined;
    return readEntry(blocks, byline, findings);
  });
}

/** Parts a title from the abstract where no blank line stands between them. */
function partTitle(blocks: readonly TextBlock[]): TextBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  const [title, ...others] = first.lines;
  const below: TextBlock = { kind: 'text', lines: others };
  const next = others[0]?.text ?? '';
  const parted = title !== undefined && next.length > title.text.length && looksLikeAbstract(next);
  if (!parted || /[.,;:]$/.test(title.text)) return [first, ...rest];
  return [{ kind: 'text', lines: [title] }, below, ...rest];
}

/** Begins a new entry where a title stands between two abstracts. */
function splitEntries(blocks: readonly TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  blocks.forEach((block, index) => {
    const group = groups.at(-1);
    const following = blocks[index + 1];
    const begins =
      group === undefined ||
      (group.length >= 2 &&
        block.lines.length === 1 &&
        following !== undefined &&
        looksLikeTitle(blockText(block), blockText(following)));
    if (begins) groups.push([block]);
    else group.push(block);
  });
  return groups;
}

/** An abstract has no headings of one line, as a rule: a paper without a byline would be lost in the one above it. */
function reportDoubtful(findings: Findings, blocks: readonly TextBlock[]): void {
  for (const [at, block] of blocks.entries()) {
    const [above, below] = [blocks[at - 1], blocks[at + 1]];
    const [line, more] = block.lines;
    if (at < 2 || !above || !below || !line || more !== undefined) continue;
    if (!looksLikeAbstract(blockText(above)) || !mayBeTitle(line.text, blockText(below))) continue;
    findings.warning('byline-missing', line.number, {
      message: 'this line is taken for a part of the abstract above it, and may be a title',
      remedy: 'If it is one, put “5 authors”, “·” and a date above it, which the paper above lacks',
    });
  }
}

function readEntry(
  blocks: readonly TextBlock[],
  byline: BylineBlock | undefined,
  findings: Findings,
): Entry[] {
  const [heading, ...body] = blocks;
  const from = heading?.lines[0]?.number;
  const end = byline?.to ?? blocks.at(-1)?.lines.at(-1)?.number;
  if (heading === undefined || from === undefined || end === undefined) return [];
  const title = blockText(heading);
  if (body.length === 0 && byline === undefined) {
    for (const { number } of heading.lines) reportUnused(findings, number, 'this line');
    return [];
  }
  if (body.length === 0 && looksLikeAbstract(title)) {
    findings.warning('title-missing', from, {
      message: `lines ${from} to ${end} have an abstract and no title, so they are not published`,
      remedy: 'Write the title and an empty line above this line',
    });
    return [];
  }
  if (body.length === 0) {
    findings.warning('abstract-missing', from, {
      message: 'this paper has no abstract; it is published without one',
      remedy: 'Add the abstract below the title if there is one',
    });
  }
  reportDoubtful(findings, blocks);
  reportByline(findings, from, byline);
  const entry: Entry = { title, paragraphs: body.map(blockText), lines: [from, end] };
  if (byline?.authorCount !== undefined) entry.authorCount = byline.authorCount;
  if (byline?.stamp !== undefined) entry.stamp = byline.stamp;
  if (byline?.comments !== undefined) entry.comments = byline.comments;
  return [entry];
}

function reportByline(findings: Findings, line: number, byline: BylineBlock | undefined): void {
  if (byline === undefined) {
    findings.warning('byline-missing', line, {
      message: 'this paper has no authors and no date; it is published undated',
      remedy: 'Add its “5 authors”, “·” and date below the abstract if you know them',
    });
    return;
  }
  if (byline.unread !== undefined) {
    findings.warning('date-invalid', byline.unread.number, {
      message: `“${byline.unread.text}” below the authors is no date as digests print them; the paper is published without one`,
      remedy: 'Write it as “Oct 31, 2025” and import the digest again',
    });
    return;
  }
  const missing = [
    byline.authorCount === undefined && 'number of authors',
    byline.stamp === undefined && 'date',
  ].filter((part) => part !== false);
  if (missing.length === 0) return;
  findings.warning('byline-incomplete', byline.from, {
    message: `this byline has no ${missing.join(' and no ')}; the paper is published without`,
    remedy: 'Complete the byline if you know better',
  });
}

/**
 * Names a line that is not published.
 *
 * @param findings receives the warning
 * @param line its number, counted from 1
 * @param what what it is, as the subject of a sentence
 */
export function reportUnused(findings: Findings, line: number, what: string): void {
  findings.warning('line-unrecognized', line, {
    message: `${what} belongs to no paper; it is not published`,
    remedy: 'Delete the line, or complete the entry that it belongs to',
  });
}
