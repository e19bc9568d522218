import { blockText, type TextBlock } from './blocks.ts';
import type { Findings } from './findings.ts';
import { findPageNumbers, isPageFurniture, mastheadPart } from './furniture.ts';
import { linesBelow } from './linesBelow.ts';
import { reportUnused } from './segment.ts';
import { looksLikeAbstract, looksLikeTitle } from './shape.ts';

/**
 * Takes what a page prints around its list off the top of a segment: the foot of one page, and what the next
 * has above its list. A paper may have such a line for its title, so it is left where no other title follows.
 *
 * @param blocks the blocks of text between two bylines
 * @param findings receives a warning for each line between known ones that is not known
 * @returns the blocks below the break; all of them where there is none
 */
export function takePageBreak(
  blocks: readonly TextBlock[],
  findings: Findings,
): readonly TextBlock[] {
  const lines = blocks.flatMap((block) => block.lines);
  // Nearly every segment begins with a title.
  if (lines[0] === undefined || !isPageFurniture(lines[0].text)) return blocks;
  const pageNumbers = findPageNumbers(blocks);
  const isKnown = ({ number, text }: Line) =>
    isPageFurniture(text) || mastheadPart(text) !== undefined || pageNumbers.has(number);
  const isOther = lines.map((line) => !isKnown(line));
  if (isOther[1] !== false) return isTitled(linesBelow(blocks, 1)) ? linesBelow(blocks, 1) : blocks;
  // Two known lines are a page's, which has new ones now and then; those end where an abstract begins.
  const abstract = lines.findIndex(({ text }, at) => isOther[at] && looksLikeAbstract(text));
  const end = isOther.lastIndexOf(false, abstract < 0 ? lines.length : abstract) + 1;
  const [title] = linesBelow(blocks, end);
  const taken = title === undefined || end === abstract ? end - 1 : end;
  for (const [at, { number }] of lines.slice(0, taken).entries()) {
    if (isOther[at]) reportUnused(findings, number, 'this line');
  }
  return linesBelow(blocks, taken);
}

type Line = TextBlock['lines'][number];

function isTitled([title, following]: readonly TextBlock[]): boolean {
  if (title === undefined) return false;
  const [first, second] = title.lines;
  return (
    (following !== undefined && looksLikeTitle(blockText(title), blockText(following))) ||
    (first !== undefined && second !== undefined && looksLikeTitle(first.text, second.text))
  );
}

/**
 * Reports where the page of another digest begins. Its day would be lost, and its papers would be taken for
 * those of the first.
 *
 * @param findings receives an error with the line of each masthead
 * @param blocks the blocks of text above a byline, or below the last one
 * @param hasEntry whether an entry stands above them, so that no masthead is the digest's own
 */
export function reportJoinedDigests(
  findings: Findings,
  blocks: readonly TextBlock[],
  hasEntry: boolean,
): void {
  let isBelowEntry = hasEntry;
  let parts = new Set<string>();
  let from = 0;
  for (const block of blocks) {
    for (const { number, text } of block.lines) {
      const part = mastheadPart(text);
      if (part === undefined) {
        if (!isPageFurniture(text)) parts = new Set();
        continue;
      }
      if (parts.size === 0) from = number;
      // One such line may be a title, or left of a page's foot; two of them are a masthead.
      if (isBelowEntry && parts.size === 1 && !parts.has(part)) reportJoined(findings, from);
      parts.add(part);
    }
    isBelowEntry ||= looksLikeAbstract(blockText(block));
  }
}

function reportJoined(findings: Findings, line: number): void {
  findings.error('digests-joined', line, {
    message: 'two digests in one file: the page of another one begins here',
    remedy: `Split it at line ${line}, so that this line begins a file of its own, and import both files`,
  });
}
