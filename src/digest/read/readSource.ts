import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../diagnostic.ts';
import { type Decoded, decodeSource } from './decodeSource.ts';

/** A source with the bytes it was read from, which the library keeps as they are. */
export type ReadSource = (Decoded & { source: object; bytes: Uint8Array }) | { error: Diagnostic };

/**
 * Reads a digest from the disk.
 *
 * @param path where it lies
 * @param file its name for messages; the path, if left out
 * @returns the source and its bytes, or an error where the file cannot be opened or is not text
 */
export function readSource(path: string, file: string = path): ReadSource {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    return { error: openingError(cause, file) };
  }
  const decoded = decodeSource(bytes, file);
  return decoded.source === undefined ? decoded : { ...decoded, bytes };
}

/**
 * Says in a curator's words why a file or folder cannot be opened.
 *
 * @param cause what the file system threw
 * @param file the file's name for messages
 * @returns an error with a remedy
 */
export function openingError(cause: unknown, file: string): Diagnostic {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'file-missing',
      severity: 'error',
      file,
      message: 'there is no such file',
      remedy: 'Check the path, or use - to read standard input',
    };
  }
  const denied = code === 'EACCES' || code === 'EPERM';
  return {
    code: 'file-unreadable',
    severity: 'error',
    file,
    message: denied
      ? 'you are not allowed to read this'
      : `it cannot be read (${code ?? 'unknown'})`,
    remedy: denied
      ? 'Give yourself permission to read it and try again'
      : 'Check the disk and try again',
  };
}
