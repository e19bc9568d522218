import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PERMALINKS_FILE } from '../../stored/permalinks.ts';
import { threadsFor } from '../annotate/annotateEntries.ts';
import type { ImportOptions } from '../importTypes.ts';

/** An entry of a digest has some 1,350 bytes; where there are less, threads are started later. */
const BYTES_OF_ENTRY = 1350;
/** The register has some 90 bytes for each paper that the library knows. */
const BYTES_OF_PAPER = 90;

/**
 * Tells how many threads to start before anything is read, so that they load meanwhile: those of an import of
 * many digests into a library that knows few of their papers, for others may not need any.
 *
 * @param options where the digests go
 * @param bytes how many bytes the digests have
 * @returns none, or two at least
 */
export function threadsAhead(
  { contentDirectory, onTopics }: Pick<ImportOptions, 'contentDirectory' | 'onTopics'>,
  bytes: number,
): number {
  if (onTopics !== undefined) return 0;
  const known = sizeOf(join(contentDirectory, PERMALINKS_FILE)) / BYTES_OF_PAPER;
  const entries = bytes / BYTES_OF_ENTRY;
  return known > entries / 2 ? 0 : threadsFor(entries);
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
