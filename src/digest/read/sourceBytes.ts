import { closeSync, openSync, readSync } from 'node:fs';
import { openFingerprint } from '../../files/fingerprint.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { openingError } from './openingError.ts';

/** So many bytes of a file are held at a time. */
const PIECE = 1 << 16;

/**
 * The bytes of a source, piece by piece, so that it need not be held as a whole. They can be gone through
 * again and again; a piece lasts until the next one is asked for.
 */
export type SourceBytes = Iterable<Uint8Array>;

/** A source that cannot be read a second time as it was read the first time. */
export class SourceFailure extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/**
 * Gives the bytes of a file, read anew each time.
 *
 * @param path where it lies
 * @returns its bytes; going through them throws what the file system throws
 */
export function bytesOfFile(path: string): SourceBytes {
  return {
    *[Symbol.iterator]() {
      const file = openSync(path, 'r');
      try {
        const room = Buffer.allocUnsafe(PIECE);
        for (let length = readSync(file, room); length > 0; length = readSync(file, room)) {
          yield room.subarray(0, length);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

/**
 * Makes the fingerprint that `hashOf` makes of content which is held as a whole.
 *
 * @param bytes the content
 * @returns 32 hexadecimal digits
 */
export function fingerprintOf(bytes: SourceBytes): string {
  const open = openFingerprint();
  for (const piece of bytes) open.add(piece);
  return open.finish();
}

/**
 * Gives the bytes of a source as they were when it was read first.
 *
 * @param bytes the source
 * @param fingerprint what {@link fingerprintOf} made of it then
 * @param file its name for messages
 * @returns the bytes; going through them throws a {@link SourceFailure} where they cannot be read, or, once
 *   the last is given, where they are others by now
 */
export function unchangedBytes(bytes: SourceBytes, fingerprint: string, file: string): SourceBytes {
  return {
    *[Symbol.iterator]() {
      const open = openFingerprint();
      try {
        for (const piece of bytes) {
          open.add(piece);
          yield piece;
        }
      } catch (cause) {
        throw new SourceFailure(openingError(cause, file));
      }
      if (open.finish() !== fingerprint) throw new SourceFailure(changed(file));
    },
  };
}

function changed(file: string): Diagnostic {
  return {
    code: 'file-changed',
    severity: 'error',
    file,
    message: 'somebody changed this file while it was imported',
    remedy: 'Import it again when it stays as it is',
  };
}
