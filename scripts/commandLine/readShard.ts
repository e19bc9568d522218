import type { Shard } from '../../src/site/buildOrder.ts';
import { CommandFailure } from './commandFailure.ts';

/**
 * Reads which part of the pages is wanted.
 *
 * @param text what was typed after `--shard`, such as `3/8`
 * @returns the part
 * @throws CommandFailure where it is none
 */
export function readShard(text: string): Shard {
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new CommandFailure(`--shard ${text} is no part; write the third of eight as 3/8.`);
}
