import type { DateStamp } from '../dates/stamp.ts';
import { blockText, type TextBlock } from './blocks.ts';
import { HEADLINE, isPageFurniture, mastheadPart } from './furniture.ts';
import { lineForm } from './lines.ts';
import { looksLikeAbstract } from './shape.ts';

/** What stands above the first entry. */
export interface Masthead {
  /** The digest's day, as printed. */
  stamp?: DateStamp;
  /** Its headline. */
  title?: string;
  /** How many lines were recognized as masthead. */
  lineCount: number;
  /** Lines between the masthead and the first title that are neither, counted from 1. */
  unrecognized: number[];
  /** The blocks of the first entry. */
  rest: TextBlock[];
}

type Line = TextBlock['lines'][number];

/**
 * Takes the masthead off a digest.
 *
 * @param blocks the blocks of text above the first byline
 * @returns what the masthead says and the blocks below it; where an abstract is easily told, the
 *   block right above it is the title, and what else is left above that is unrecognized.
 *   A paper may be called “Next”, so where an abstract has no other title, the known line above it is one
 */
export function takeMasthead(blocks: readonly TextBlock[]): Masthead {
  const masthead: Masthead = { lineCount: 0, unrecognized: [], rest: [] };
  let abstract: number | undefined;
  let lastTaken: Line | undefined;
  for (const block of blocks) {
    const isAbstract = masthead.rest.length > 0 && looksLikeAbstract(blockText(block));
    if (isAbstract) abstract ??= masthead.rest.length;
    const lines =
      abstract === undefined
        ? block.lines.filter((line) => {
            if (!takeLine(masthead, line.text)) return true;
            lastTaken = line;
            return false;
          })
        : block.lines;
    const isTitleTaken = masthead.rest.length === 0 && looksLikeAbstract(lines[0]?.text ?? '');
    if (isTitleTaken && lastTaken !== undefined && mastheadPart(lastTaken.text) === undefined) {
      masthead.rest.push({ kind: 'text', lines: [lastTaken] });
      abstract = 1;
    }
    if (lines.length > 0) masthead.rest.push({ kind: 'text', lines });
  }
  if (abstract !== undefined) {
    const above = masthead.rest.splice(0, abstract - 1);
    masthead.unrecognized = above.flatMap(({ lines }) => lines.map(({ number }) => number));
  }
  return masthead;
}

function takeLine(masthead: Masthead, text: string): boolean {
  const form = lineForm(text);
  if (form.form === 'date' && masthead.stamp === undefined) masthead.stamp = form.stamp;
  else if (!isPageFurniture(text)) return false;
  else if (HEADLINE.test(text)) masthead.title ??= text;
  masthead.lineCount += 1;
  return true;
}
