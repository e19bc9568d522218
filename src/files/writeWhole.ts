import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

let begun = 0;

/**
 * Names a file to write to before it takes the place of another. No two have the same name, whatever
 * threads and processes write at once.
 *
 * @param file the path of the other
 * @returns a path beside it
 */
export function partOf(file: string): string {
  begun += 1;
  return `${file}.${process.pid}-${threadId}-${begun}.part`;
}

/** What {@link partOf} appends to the name of a file; its first group is the process. */
export const PART_SUFFIX = /\.(\d+)-\d+-\d+\.part$/;

/**
 * Writes a file that others may read or write at the same time: nobody ever reads half of it, and of two
 * that are written at once, one holds.
 *
 * @param file its path; folders are made where they are missing
 * @param content all of it, or piece by piece, in UTF-8; bytes may change once the next piece is asked for
 * @throws what the file system throws, or whoever gives the pieces; the file is then as it was before
 */
export function writeWhole(
  file: string,
  content: string | Uint8Array | Iterable<string | Uint8Array>,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = partOf(file);
  try {
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    const descriptor = openSync(part, 'w');
    try {
      for (const piece of isWhole ? [content] : content) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
