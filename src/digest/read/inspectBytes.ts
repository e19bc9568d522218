import { isUtf8 } from 'node:buffer';
import { openFingerprint } from '../../files/fingerprint.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { decodeLines, type SourceEncoding } from './decodeLines.ts';
import type { SourceBytes } from './sourceBytes.ts';
import { createControlCheck, findUnusable, unusableWarning } from './unusableCharacters.ts';
import { CONTROL_CHARACTERS } from './usableText.ts';

/** What is known of a source's bytes once they were gone through. */
export interface InspectedBytes {
  encoding: SourceEncoding;
  /** What `fingerprintOf` makes of them. */
  fingerprint: string;
  /** How many there are. */
  length: number;
  /** Tells of characters that can stand in no text, where there are any: they are left out or replaced. */
  warning?: Diagnostic;
}

/** A source with more such characters, one in so many bytes, is something else than text. */
const BYTES_FOR_ONE_UNUSABLE = 100;

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
  const endsControl = createControlCheck();
  const opening: number[] = [];
  let length = 0;
  let blank = true;
  let hasControl = false;
  let zero = false;
  for (const piece of bytes) {
    open.add(piece);
    check.add(piece);
    if (opening.length < 2) opening.push(...piece.subarray(0, 2 - opening.length));
    length += piece.length;
    // Millions of empty lines need not be taken apart to see that.
    blank &&= isBlank(piece);
    hasControl ||= endsControl(piece);
    zero ||= piece.includes(0);
  }
  if (blank) return { error: emptyFile(file) };
  const fingerprint = open.finish();
  const encoding = encodingOf(opening);
  const isClean = encoding === 'utf-8' ? !hasControl && check.isUtf8() : isUtf16(bytes, encoding);
  const unusable = isClean ? undefined : findUnusable(bytes, encoding);
  if (unusable !== undefined) {
    // Letters of another encoding come without NUL, pictures and archives with it.
    if ('undecodable' in unusable) return { error: undecodable(file, zero, unusable.undecodable) };
    const { count, lines } = unusable;
    const isNoText = count * BYTES_FOR_ONE_UNUSABLE > length;
    if (encoding !== 'utf-8' && (isNoText || length % 2 === 1)) return { error: brokenUtf16(file) };
    if (isNoText) return { error: undecodable(file, unusable.hasControl, lines[0] ?? 1) };
  }
  const warning = unusable?.count ? unusableWarning(file, unusable) : undefined;
  if (!hasText(decodeLines(bytes, encoding, warning !== undefined))) {
    return { error: emptyFile(file) };
  }
  return { encoding, fingerprint, length, ...(warning !== undefined && { warning }) };
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

/** Tells whether it is UTF-16 without control characters. */
function isUtf16(bytes: SourceBytes, encoding: SourceEncoding): boolean {
  try {
    for (const line of decodeLines(bytes, encoding)) {
      if (line.search(CONTROL_CHARACTERS) >= 0) return false;
    }
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
