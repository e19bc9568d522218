import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

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
 * Packs content as Pagefind does.
 *
 * @param content what is packed
 * @returns the bytes of a file
 */
export function pack(content: Uint8Array): Buffer {
  // The last half percent would take twice the time.
  return gzipSync(Buffer.concat([SIGNATURE, content]), { level: 6 });
}
