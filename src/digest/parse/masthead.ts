import type { DateStamp } from '../dates/stamp.ts';
import { blockText, type TextBlock } from './blocks.ts';
import { lineForm } from './lines.ts';
import { looksLikeAbstract } from './shape.ts';

/** Lines that the Hub's papers page prints around its list; none of them is part of a paper. */
const PAGE_FURNITURE: readonly RegExp[] = [
  /^new$/i,
  /^get trending papers in your email inbox.*$/i,
  /^subscribe$/i,
  /^(?:daily|weekly|monthly|trending|top)(?: papers)?$/i,
  /^by\s*ak\b.*$/i,
  /^hugging face(?:'s logo)?$/i,
  /^(?:models|datasets|spaces|community|buckets|docs|enterprise|pricing|log in|sign up)$/i,
  /^search any paper with ai$/i,
  /^(?:[←<]\s*)?previous(?: page)?$/i,
  /^next(?: page)?(?:\s*[→>])?$/i,
  /^(?:company|website|tos|privacy|about|careers|jobs|press|system theme|© hugging face)$/i,
  /^(?:load more|view all|see all)$/i,
  /^·$/,
];
const HEADLINE = /^(?:daily|weekly|monthly|trending|top) papers$/i;
const LONGEST_FURNITURE = 100;

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

/**
 * Takes the masthead off a digest.
 *
 * @param blocks the blocks of text above the first byline
 * @returns what the masthead says and the blocks below it; where an abstract is easily told, the
 *   block right above it is the title, and what else is left above that is unrecognized
 */
export function takeMasthead(blocks: readonly TextBlock[]): Masthead {
  const masthead: Masthead = { lineCount: 0, unrecognized: [], rest: [] };
  let abstract: number | undefined;
  for (const block of blocks) {
    const isAbstract = masthead.rest.length > 0 && looksLikeAbstract(blockText(block));
    if (isAbstract) abstract ??= masthead.rest.length;
    const lines =
      abstract === undefined
        ? block.lines.filter(({ text }) => !takeLine(masthead, text))
        : block.lines;
    if (lines.length > 0) masthead.rest.push({ kind: 'text', lines });
  }
  if (abstract !== undefined) {
    const above = masthead.rest.splice(0, abstract - 1);
    masthead.unrecognized = above.flatMap(({ lines }) => lines.map(({ number }) => number));
  }
  return masthead;
}

/**
 * Takes the page's foot off the blocks below the last byline.
 *
 * @param blocks the blocks of text below the last byline
 * @returns the blocks without known lines
 */
export function takePageFurniture(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.flatMap((block) => {
    const lines = block.lines.filter(({ text }) => !isPageFurniture(text));
    return lines.length > 0 ? [{ kind: 'text' as const, lines }] : [];
  });
}

function takeLine(masthead: Masthead, text: string): boolean {
  const form = lineForm(text);
  if (form.form === 'date' && masthead.stamp === undefined) masthead.stamp = form.stamp;
  else if (!isPageFurniture(text)) return false;
  else if (HEADLINE.test(text)) masthead.title ??= text;
  masthead.lineCount += 1;
  return true;
}

function isPageFurniture(text: string): boolean {
  return text.length <= LONGEST_FURNITURE && PAGE_FURNITURE.some((known) => known.test(text));
}
