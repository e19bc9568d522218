import { isAscii, isUtf8 } from 'node:buffer';
import type { SourceBytes } from './sourceBytes.ts';
import { CONTROL_CHARACTERS, replaceSurrogates } from './usableText.ts';

/** How the letters of a source are written. */
export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const LINE_FEED = 10;
const LINE_END = /\r\n|[\n\r]/;

/**
 * Gives the lines of a source, decoded as they are asked for.
 *
 * @param bytes the source, which is known to be written so
 * @param encoding how
 * @param hasUnusable whether there are characters in it that can stand in no text; halves of characters are replaced
 * @param leaveOut whether control characters among them are left out
 * @returns the lines without line ends, a byte order mark left out; they can be gone through again and again
 */
export function decodeLines(
  bytes: SourceBytes,
  encoding: SourceEncoding,
  hasUnusable = false,
  leaveOut = hasUnusable,
): Iterable<string> {
  const decoded = {
    [Symbol.iterator]: () =>
      encoding === 'utf-8'
        ? utf8Lines(bytes, hasUnusable ? decodeUnusual : decodeLine)
        : utf16Lines(bytes, encoding, !hasUnusable),
  };
  return leaveOut ? withoutControls(decoded) : decoded;
}

function withoutControls(lines: Iterable<string>): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const line of lines) yield line.replace(CONTROL_CHARACTERS, '');
    },
  };
}

/**
 * Cuts bytes behind each line feed.
 *
 * @param bytes any bytes
 * @returns each line with its line feed, and what is behind the last one, be it nothing; a line lasts until
 *   the next one is asked for
 */
export function* cutAtLineFeeds(bytes: SourceBytes): Generator<Buffer, void> {
  const begun: Buffer[] = [];
  for (const { buffer, byteOffset, byteLength } of bytes) {
    const piece = Buffer.from(buffer, byteOffset, byteLength);
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      const line = piece.subarray(from, at + 1);
      from = at + 1;
      if (begun.length === 0) {
        yield line;
        continue;
      }
      begun.push(line);
      yield Buffer.concat(begun.splice(0));
    }
    if (from < byteLength) begun.push(Buffer.from(piece.subarray(from)));
  }
  yield Buffer.concat(begun);
}

/**
 * Decodes line by line: as one text, a bullet anywhere would make every letter take two bytes, and each
 * line would hold on to all of the others.
 */
function* utf8Lines(bytes: SourceBytes, decode: (line: Buffer) => string): Generator<string, void> {
  let isFirst = true;
  for (const line of cutAtLineFeeds(bytes)) {
    const hasMark = isFirst && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    isFirst = false;
    const isEnded = line.at(-1) === LINE_FEED;
    const text = decode(line.subarray(hasMark ? 3 : 0, isEnded ? -1 : undefined));
    // Before a line feed, a carriage return is part of the line's end.
    const whole = isEnded && text.endsWith('\r') ? text.slice(0, -1) : text;
    if (whole.includes('\r')) yield* whole.split('\r');
    else yield whole;
  }
}

const decodeLine = (bytes: Buffer): string =>
  isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');

const decodeUnusual = (bytes: Buffer): string =>
  decodeLine(isUtf8(bytes) ? bytes : replaceSurrogates(bytes));

/** @throws where it shall be and is not UTF-16 */
function* utf16Lines(
  bytes: SourceBytes,
  encoding: SourceEncoding,
  fatal: boolean,
): Generator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal });
  let begun = '';
  // A carriage return at the end of a piece, whose line feed may begin the next one.
  let held = '';
  function* take(text: string): Generator<string, void> {
    const [end = '', ...others] = text.split(LINE_END);
    begun += end;
    for (const line of others) {
      yield begun;
      begun = line;
    }
  }
  for (const piece of bytes) {
    const text = held + decoder.decode(piece, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    yield* take(text.slice(0, text.length - held.length));
  }
  yield* take(held + decoder.decode());
  yield begun;
}
