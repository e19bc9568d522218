import { hashOf } from '../../src/site/loading/fileStamps.ts';
import type { SearchRecord } from './searchRecords.ts';

/** A part of the search index, which readers' browsers put together again. */
export interface SearchShard {
  /** Its folder below the index's own; empty for the first. */
  folder: string;
  slugs: string[];
  /** A fingerprint of all that is indexed in it. */
  hash: string;
}

/**
 * Parts the papers of a library for the index, in the order in which they joined it: a new digest then
 * changes the last part alone.
 *
 * @param records what is indexed; the texts are not kept
 * @param size how many papers a part holds at most; Pagefind needs some 150 KB of memory for each
 * @returns the parts, at least one
 */
export function shardRecords(records: Iterable<SearchRecord>, size: number): SearchShard[] {
  const kept = Array.from(records, ({ slug, joined, hash }) => ({ slug, joined, hash })).sort(
    (a, b) => compare(a.joined, b.joined) || compare(a.slug, b.slug),
  );
  const count = Math.max(1, Math.ceil(kept.length / size));
  return Array.from({ length: count }, (_, at) => {
    const members = kept.slice(at * size, (at + 1) * size);
    return {
      folder: at === 0 ? '' : `${at + 1}/`,
      slugs: members.map(({ slug }) => slug),
      hash: hashOf(members.map(({ slug, hash }) => `${slug} ${hash}`).join('\n')),
    };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
