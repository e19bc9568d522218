import type { Diagnostic } from '../diagnostic.ts';
import { decodeLines } from './decodeLines.ts';
import { type InspectedBytes, inspectBytes } from './inspectBytes.ts';
import { type SourceBytes, unchangedBytes } from './sourceBytes.ts';

/** The lines of a source up to this length are held; those of a longer one are decoded each time anew. */
const LONGEST_HELD = 1 << 20;

/** A digest's text with its lines. */
export interface Source {
  /** The file as the curator named it, for messages. */
  file: string;
  /** Its lines without line ends, to be gone through again and again. */
  lines: Iterable<string>;
}

/** A decoded source and what is known of its bytes, or the reason why there is none. */
export type Decoded =
  | { source: Source; inspected: InspectedBytes; error?: never }
  | { source?: never; inspected?: never; error: Diagnostic };

/**
 * Decodes a digest: UTF-8, or UTF-16 by its byte order mark; any line ends.
 *
 * @param bytes the file as it lies on the disk
 * @param file its name for messages
 * @returns the lines, without characters that can stand in no text, of which a warning tells; or an error where
 *   the bytes are empty, binary or in another encoding
 * @throws what going through the bytes throws; going through the lines throws a `SourceFailure` where the
 *   bytes are others by then
 */
export function decodeSource(bytes: SourceBytes, file: string): Decoded {
  const inspected = inspectBytes(bytes, file);
  if (inspected.error !== undefined) return inspected;
  const { encoding, fingerprint, length, warning } = inspected;
  const unchanged = unchangedBytes(bytes, fingerprint, file);
  const lines = decodeLines(unchanged, encoding, warning !== undefined);
  return { source: { file, lines: length > LONGEST_HELD ? lines : [...lines] }, inspected };
}
