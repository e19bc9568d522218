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
  const text = decodeText(bytes);
  if (text === undefined) {
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
  if (text.trim() === '') {
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
  return { source: { file, lines: text.split(/\r\n|[\n\r]/) } };
}

function decodeText(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstUndecodableLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end;
    if (decodeText(bytes.subarray(start, stop)) === undefined) return line;
    line += 1;
    start = stop + 1;
  }
  return 1;
}
