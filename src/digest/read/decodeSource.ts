import { isAscii, isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostic.ts';

/** A digest's text with its lines. */
export interface Source {
  /** The file as the curator named it, for messages. */
  file: string;
  /** Its lines without line ends; line `n` of the file is `lines[n - 1]`. */
  lines: string[];
}

/** A decoded source, or the reason why there is none. */
export type Decoded = { source: Source; error?: never } | { source?: never; error: Diagnostic };

const SAVE_AS_UTF8 = 'Save it as plain text in UTF-8 and import it again';

/**
 * Decodes a digest: UTF-8, or UTF-16 by its byte order mark; any line ends.
 *
 * @param bytes the file as it lies on the disk
 * @param file its name for messages
 * @returns the lines, or an error where the bytes are empty, binary or in another encoding
 */
export function decodeSource(bytes: Uint8Array, file: string): Decoded {
  // Millions of empty lines need not be taken apart to see that.
  const lines = isBlank(bytes) ? [] : decodeLines(bytes);
  if (lines === undefined) {
    if (isUtf16(bytes)) return { error: brokenUtf16(file) };
    const line = firstUndecodableLine(bytes);
    const binary = bytes.includes(0);
    return {
      error: {
        code: binary ? 'file-binary' : 'file-encoding',
        severity: 'error',
        file,
        line,
        message: binary ? 'this is a binary file, not a digest' : 'this line is not UTF-8 text',
        remedy: binary ? 'Copy the digest page as text into a .txt file' : SAVE_AS_UTF8,
      },
    };
  }
  if (lines.every((line) => line.trim() === '')) {
    return {
      error: {
        code: 'file-empty',
        severity: 'error',
        file,
        line: 1,
        message: 'the file is empty',
        remedy: 'Copy the digest page as text into it and import it again',
      },
    };
  }
  return { source: { file, lines } };
}

const LINE_FEED = 10;
const SPACE = 32;

/** Tells of ASCII white space alone; a digest of other spaces is found out by its lines. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === SPACE || (byte >= 9 && byte <= 13));

const LINE_END = /\r\n|[\n\r]/;

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

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

function decodeLines(bytes: Uint8Array): string[] | undefined {
  if (isUtf16(bytes)) return decodeUtf16(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  if (bytes.includes(0) || !isUtf8(bytes)) return undefined;
  return decodeUtf8(bytes);
}

function decodeUtf16(bytes: Uint8Array, encoding: string): string[] | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).split(LINE_END);
  } catch {
    return undefined;
  }
}

/**
 * Decodes line by line: as one text, a bullet anywhere would make every letter take two bytes, and each
 * line would hold on to all of the others.
 */
function decodeUtf8(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: string[] = [];
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let from = hasMark ? 3 : 0; from <= bytes.length; ) {
    if (bytes[from] === LINE_FEED) {
      lines.push('');
      from += 1;
      continue;
    }
    const end = buffer.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    const line = decodeLine(buffer.subarray(from, to));
    // Before a line feed, a carriage return is part of the line's end.
    const whole = end >= 0 && line.endsWith('\r') ? line.slice(0, -1) : line;
    if (!whole.includes('\r')) lines.push(whole);
    else for (const part of whole.split('\r')) lines.push(part);
    from = to + 1;
  }
  return lines;
}

const decodeLine = (bytes: Buffer): string =>
  isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');

function firstUndecodableLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end === -1 ? bytes.length : end;
    const part = bytes.subarray(start, stop);
    if (part.includes(0) || !isUtf8(part)) return line;
    line += 1;
    start = stop + 1;
  }
  return 1;
}
