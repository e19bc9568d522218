import type { BylineBlock, TextBlock } from './blocks.ts';
import type { Entry } from './entry.ts';
import type { Findings } from './findings.ts';
import { findPageNumbers, isPageEnd, isPageFurniture } from './furniture.ts';
import { reportUnused } from './segment.ts';
import { endsLikeASentence } from './shape.ts';

/** What stands below the last byline. */
export interface Foot {
  /** The blocks without known lines of the page. */
  rest: TextBlock[];
  /** Whether the page itself ends here, so that nothing was cut off below its list. */
  isPageEnd: boolean;
  /** The last line, where it is the dot of a byline. */
  dot?: number;
}

/**
 * Takes the page's foot off the blocks below the last byline.
 *
 * @param blocks the blocks of text below the last byline
 * @param findings receives a warning for each line between known ones that is not known
 */
export function takeFoot(blocks: readonly TextBlock[], findings: Findings): Foot {
  const pageNumbers = findPageNumbers(blocks);
  const lines = blocks.flatMap((block) => block.lines);
  const isKnown = ({ number, text }: (typeof lines)[number]) =>
    isPageFurniture(text) || pageNumbers.has(number);
  // The Hub has new links now and then; below the first that only a page's end has, there is no paper.
  const from = lines.find(({ text }) => isPageEnd(text))?.number ?? Number.POSITIVE_INFINITY;
  const to = lines.findLast(isKnown)?.number ?? 0;
  const rest = blocks.flatMap((block) => {
    const others = block.lines.filter((line) => !isKnown(line));
    const left = others.filter(({ number }) => number < from || number > to);
    for (const { number } of others) {
      if (number > from && number < to) reportUnused(findings, number, 'this line');
    }
    return left.length > 0 ? [{ kind: 'text' as const, lines: left }] : [];
  });
  const last = lines.at(-1);
  const hasDot = last?.text === '·';
  const endsPage = from < Number.POSITIVE_INFINITY || (last !== undefined && isKnown(last));
  return { rest, isPageEnd: endsPage, ...(hasDot && { dot: last.number }) };
}

/**
 * Refuses a digest that was cut off, of which the last entry would be published half, or not at all.
 *
 * @param findings receives the error
 * @param byline the last byline, where nothing stands below it
 * @param foot what stands below the last byline
 * @param entry the last entry
 */
export function reportEnd(
  findings: Findings,
  byline: BylineBlock | undefined,
  foot: Foot | undefined,
  entry: Entry | undefined,
): void {
  if (byline !== undefined) {
    if (byline.stamp === undefined) reportTruncated(findings, byline.to);
    return;
  }
  if (foot?.dot !== undefined) {
    reportTruncated(findings, foot.dot);
    return;
  }
  const end = foot?.rest.at(-1)?.lines.at(-1)?.number;
  if (foot === undefined || end === undefined) return;
  if (entry !== undefined && entry.lines[1] === end) {
    if (!endsLikeASentence(entry.paragraphs.at(-1) ?? '')) reportTruncated(findings, end);
    return;
  }
  if (foot.isPageEnd) return;
  // It may be a title, or a part of the last entry's authors or date.
  findings.error('digest-truncated', end, {
    message: 'the digest ends with a line that is no complete entry, as one does that is cut off',
    remedy: 'Copy the page again down to its end, or delete the line if it belongs to no paper',
  });
}

function reportTruncated(findings: Findings, line: number): void {
  findings.error('digest-truncated', line, {
    message: 'the digest ends in the middle of an entry',
    remedy: 'Copy the page again down to its end, or delete the entry that is cut off',
  });
}
