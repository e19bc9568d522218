import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

/** What Pagefind's files begin with, once unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Unpacks a file of Pagefind's.
 *
 * @param file its path
 * @returns its content
 * @throws RangeError where it is no such file
 */
export function readPacked(file: string): Buffer {
  const content = gunzipSync(readFileSync(file));
  if (!content.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new RangeError(`${file} is no file of Pagefind's`);
  }
  return content.subarray(SIGNATURE.length);
}

/**
 * Packs content as Pagefind does, and writes it, while this thread goes on.
 *
 * @param file its path, in a folder that is there
 * @param content what is packed
 * @throws what the file system throws
 */
export async function writePacked(file: string, content: Uint8Array): Promise<void> {
  // The last half percent would take twice the time.
  await writeFile(file, await gzipAside(Buffer.concat([SIGNATURE, content]), { level: 6 }));
}

const gzipAside = promisify(gzip);
