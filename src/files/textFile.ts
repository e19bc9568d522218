import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { FileFailure, orFailure } from './fileFailure.ts';

const LINE_FEED = 10;
const SAVE_AS_UTF8 = 'Save it as plain text in UTF-8 and try again';

/**
 * Decodes a file of the library, all of which are UTF-8. With any other encoding, letters would be replaced
 * without a word, and the file written anew without them.
 *
 * @param bytes the file as it lies on the disk
 * @param file its path, for messages
 * @returns its text, a byte order mark included
 * @throws FileFailure with the first line that is not UTF-8
 */
export function decodeText(bytes: Buffer, file: string): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const isUtf16 = bytes[0] === 0xff ? bytes[1] === 0xfe : bytes[0] === 0xfe && bytes[1] === 0xff;
  const message = isUtf16 ? 'this file is UTF-16 text, not UTF-8' : 'this line is not UTF-8 text';
  const line = isUtf16 ? 1 : firstUndecodableLine(bytes);
  throw new FileFailure(file, { message, remedy: SAVE_AS_UTF8 }, line);
}

function firstUndecodableLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return 1;
}

/**
 * Reads a text of the library.
 *
 * @param file its path
 * @returns the text
 * @throws FileFailure where it is missing, may not be read or is not UTF-8
 */
export function readText(file: string): string {
  return decodeText(
    orFailure(file, () => readFileSync(file)),
    file,
  );
}

/**
 * Reads a text of the library that may be missing.
 *
 * @param file its path
 * @returns the text; nothing where there is no such file
 * @throws FileFailure where it may not be read or is not UTF-8
 */
export function readTextIfThere(file: string): string | undefined {
  const stats = orFailure(file, () => statSync(file, { throwIfNoEntry: false }));
  return stats === undefined ? undefined : readText(file);
}
