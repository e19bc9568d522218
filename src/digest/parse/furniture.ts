import type { TextBlock } from './blocks.ts';
import { lineForm } from './lines.ts';

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
/** What the headline of a page is. */
export const HEADLINE = /^(?:daily|weekly|monthly|trending|top) papers$/i;
const EDITOR = /^by\s*ak\b/i;
/** What only the end of a page has. */
const PAGE_END = /^(?:company|tos|privacy|careers|© hugging face)$/i;
const PREVIOUS = /^(?:[←<]\s*)?previous(?: page)?$/i;
const NEXT = /^next(?: page)?(?:\s*[→>])?$/i;
/** A page's number, or what stands for those left out; a paper may be called so too. */
const PAGE_NUMBER = /^(?:\d{1,4}|…|\.{3})$/;
const LONGEST_FURNITURE = 100;

type Line = TextBlock['lines'][number];

/** Tells whether a line is one that the page prints around its list, by the line alone. */
export function isPageFurniture(text: string): boolean {
  return text.length <= LONGEST_FURNITURE && PAGE_FURNITURE.some((known) => known.test(text));
}

/** Tells whether a line is one that the Hub prints at the end of a page. */
export function isPageEnd(text: string): boolean {
  return PAGE_END.test(text);
}

/** Tells which part of a masthead a line is, if it is one. */
export function mastheadPart(text: string): 'headline' | 'editor' | 'day' | undefined {
  if (text.length > LONGEST_FURNITURE) return undefined;
  if (HEADLINE.test(text)) return 'headline';
  if (EDITOR.test(text)) return 'editor';
  return lineForm(text).form === 'date' ? 'day' : undefined;
}

/**
 * Finds the numbers of pages in a row such as “Previous”, “1”, “2”, “Next”. Elsewhere a number may be a title.
 *
 * @param blocks blocks of text
 * @returns the numbers of their lines
 */
export function findPageNumbers(blocks: readonly TextBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  let row: Line[] | undefined;
  for (const line of blocks.flatMap(({ lines }) => lines)) {
    if (PREVIOUS.test(line.text)) row = [];
    else if (row !== undefined && PAGE_NUMBER.test(line.text)) row.push(line);
    else {
      if (NEXT.test(line.text)) for (const { number } of row ?? []) found.add(number);
      row = undefined;
    }
  }
  return found;
}
