import type { TextBlock } from './blocks.ts';
import { linesBelow } from './linesBelow.ts';

/** What the Hub prints above a title on some pages; the submitter's name stands on the line or on the next one. */
const SUBMITTED = /^submitted by\b(.{0,60})$/i;
/** A name of an account. */
const NAME = /^[\w.-]{1,60}$/;
const VOTES = /^\d+(?:\.\d+)?[kKmM]?$/;

/**
 * Takes “Submitted by”, the submitter's name and the votes off the top of a segment: they are no part of the
 * paper. A paper may be called so, so they are left where no title and no abstract follow.
 *
 * @param blocks the blocks of text above a byline
 * @returns the blocks below; all of them where there is no such line
 */
export function takeCardHead(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const [head, ...rest] = blocks.flatMap(({ lines }) => lines);
  const name = SUBMITTED.exec(head?.text ?? '')?.[1]?.trim();
  if (name === undefined) return blocks;
  let taken = 1;
  if (name === '' && NAME.test(rest[0]?.text ?? '')) taken += 1;
  if (VOTES.test(rest[taken - 1]?.text ?? '')) taken += 1;
  const left = linesBelow(blocks, taken);
  return left.flatMap(({ lines }) => lines).length >= 2 ? left : blocks;
}
