import { isUtf8 } from 'node:buffer';
import { openFingerprint } from '../../files/fingerprint.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { cutAtLineFeeds, decodeLines, type SourceEncoding } from './decodeLines.ts';
import type { SourceBytes } from './sourceBytes.ts';

/** What is known of a source's bytes once they were gone through. */
export interface InspectedBytes {
  encoding: SourceEncoding;
  /** What `fingerprintOf` makes of them. */
  fingerprint: string;
  /** How many there are. */
  length: number;
}

const SAVE_AS_UTF8 = 'Save it as plain text in UTF-8 and import it again';

/**
 * Goes through the bytes of a source once: UTF-8, or UTF-16 by its byte order mark.
 *
 * @param bytes the file as it lies on the disk
 * @param file its name for messages
 * @returns what is known of them, or an error where they are empty, binary or in another encoding
 * @throws what going through the bytes throws
 */
export function inspectBytes(
  bytes: SourceBytes,
  file: string,
): (InspectedBytes & { error?: never }) | { error: Diagnostic } {
  const open = openFingerprint();
  const check = createUtf8Check();
  const opening: number[] = [];
  let length = 0;
  let blank = true;
  let zero = false;
  for (const piece of bytes) {
    open.add(piece);
    check.add(piece);
    if (opening.length < 2) opening.push(...piece.subarray(0, 2 - opening.length));
    length += piece.length;
    // Millions of empty lines need not be taken apart to see that.
    blank &&= isBlank(piece);
    zero ||= piece.includes(0);
  }
  if (blank) return { error: emptyFile(file) };
  const fingerprint = open.finish();
  const encoding = encodingOf(opening);
  if (encoding === 'utf-8' && (zero || !check.isUtf8())) {
    return { error: undecodable(file, zero, firstUndecodableLine(bytes)) };
  }
  if (encoding !== 'utf-8' && !isUtf16(bytes, encoding)) return { error: brokenUtf16(file) };
  if (!hasText(decodeLines(bytes, encoding))) return { error: emptyFile(file) };
  return { encoding, fingerprint, length };
}

const SPACE = 32;

/** Tells of ASCII white space alone; a digest of other spaces is found out by its lines. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === SPACE || (byte >= 9 && byte <= 13));

function encodingOf([first, second]: readonly number[]): SourceEncoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Checks bytes that come in pieces, whose ends may part a character. */
function createUtf8Check() {
  let begun: Uint8Array = new Uint8Array();
  let isValid = true;
  return {
    add(piece: Uint8Array) {
      if (!isValid) return;
      const bytes = begun.length === 0 ? piece : Buffer.concat([begun, piece]);
      const end = startOfLastCharacter(bytes);
      isValid = isUtf8(bytes.subarray(0, end));
      begun = Uint8Array.from(bytes.subarray(end));
    },
    isUtf8: () => isValid && isUtf8(begun),
  };
}

/** Where the last character begins, if it has several bytes and more of them may follow. */
function startOfLastCharacter(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 4; at -= 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

function firstUndecodableLine(bytes: SourceBytes): number {
  let line = 1;
  for (const part of cutAtLineFeeds(bytes)) {
    if (part.includes(0) || !isUtf8(part)) return line;
    line += 1;
  }
  return 1;
}

function isUtf16(bytes: SourceBytes, encoding: SourceEncoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const piece of bytes) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function hasText(lines: Iterable<string>): boolean {
  for (const line of lines) if (line.trim() !== '') return true;
  return false;
}

function emptyFile(file: string): Diagnostic {
  return {
    code: 'file-empty',
    severity: 'error',
    file,
    line: 1,
    message: 'the file is empty',
    remedy: 'Copy the digest page as text into it and import it again',
  };
}

function undecodable(file: string, binary: boolean, line: number): Diagnostic {
  return {
    code: binary ? 'file-binary' : 'file-encoding',
    severity: 'error',
    file,
    line,
    message: binary ? 'this is a binary file, not a digest' : 'this line is not UTF-8 text',
    remedy: binary ? 'Copy the digest page as text into a .txt file' : SAVE_AS_UTF8,
  };
}

function brokenUtf16(file: string): Diagnostic {
  return {
    code: 'file-encoding',
    severity: 'error',
    file,
    line: 1,
    message: 'this file begins as UTF-16 text and holds something else',
    remedy: SAVE_AS_UTF8,
  };
}
