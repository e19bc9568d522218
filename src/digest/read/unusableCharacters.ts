import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostic.ts';
import { cutAtLineFeeds, decodeLines, type SourceEncoding } from './decodeLines.ts';
import type { SourceBytes } from './sourceBytes.ts';
import { CONTROL_CHARACTERS, REPLACEMENT, replaceSurrogates } from './usableText.ts';

/** What stands in a source and can stand in no text: control characters, and halves of characters. */
export interface UnusableCharacters {
  /** How many there are. */
  count: number;
  /** Whether there are control characters, such as NUL, among them. */
  hasControl: boolean;
  /** The lines that have any, counted from 1; at most as many as are named. */
  lines: number[];
  /** How many lines have any. */
  lineCount: number;
}

/** So many lines are named; the rest are counted. */
const LINES_NAMED = 5;

/** Control characters as bytes of UTF-8, each byte a letter: those of ASCII, and those of two bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_BYTES = /[\x00-\x08\x0e-\x1f\x7f]|\xc2[\x80-\x9f]/;

/**
 * Makes a quick look for control characters in UTF-8 that comes in pieces.
 *
 * @returns tells of each piece, in order, whether one ends in it
 */
export function createControlCheck(): (piece: Uint8Array) => boolean {
  let last = '';
  return ({ buffer, byteOffset, byteLength }) => {
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    const isBetween = CONTROL_BYTES.test(last + text.slice(0, 1));
    last = text.slice(-1);
    return isBetween || CONTROL_BYTES.test(text);
  };
}

/**
 * Finds the characters that can stand in no text.
 *
 * @param bytes a source in UTF-8, or with the byte order mark of UTF-16
 * @param encoding which of them
 * @returns what there is of them, or the first line that has something else than text in this encoding
 */
export function findUnusable(
  bytes: SourceBytes,
  encoding: SourceEncoding,
): UnusableCharacters | { undecodable: number } {
  const found: UnusableCharacters = { count: 0, hasControl: false, lines: [], lineCount: 0 };
  const texts = encoding === 'utf-8' ? utf8Texts(bytes) : decodeLines(bytes, encoding, true, false);
  let line = 0;
  for (const text of texts) {
    line += 1;
    if (text === undefined) return { undecodable: line };
    const controls = text.match(CONTROL_CHARACTERS)?.length ?? 0;
    const halves = text.split(REPLACEMENT).length - 1;
    if (controls + halves === 0) continue;
    found.count += controls + halves;
    found.hasControl ||= controls > 0;
    found.lineCount += 1;
    if (found.lines.length < LINES_NAMED) found.lines.push(line);
  }
  return found;
}

/** The lines, in which halves of characters are replaced; nothing for a line that is not UTF-8. */
function* utf8Texts(bytes: SourceBytes): Generator<string | undefined, void> {
  for (const line of cutAtLineFeeds(bytes)) {
    const whole = isUtf8(line) ? line : replaceSurrogates(line);
    // A sign of replacement that the author wrote is as good as any other sign.
    if (whole === line) yield line.toString('utf8').replaceAll(REPLACEMENT, '');
    else yield isUtf8(whole) ? whole.toString('utf8') : undefined;
  }
}

/**
 * Tells a curator which lines lose characters.
 *
 * @param file the source by its name for messages
 * @param found what was found in it, at least one
 */
export function unusableWarning(
  file: string,
  { lines, lineCount, hasControl }: UnusableCharacters,
): Diagnostic {
  const [line = 1, ...others] = lines;
  const named = others.join(', ');
  const more = lineCount > lines.length ? `${named} and others, ${lineCount} in all` : named;
  return {
    code: 'characters-unusable',
    severity: 'warning',
    file,
    line,
    message: `this line${named === '' ? '' : ` (and so ${more})`} has ${
      hasControl
        ? 'control characters, which are left out'
        : 'halves of characters, which are replaced'
    }`,
    remedy: 'Copy the line again if words are missing in it',
  };
}
