import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So many bytes are written to the file at once. */
const WRITTEN_TOGETHER = 1 << 18;

/** Where bytes lie in a store: the first one and how many there are; or the bytes themselves. */
export type Draft = { at: number; length: number } | Uint8Array;

/** A place for what is not needed at the moment, outside of memory. */
export interface DraftStore {
  keep(bytes: Uint8Array): Draft;
  read(draft: Draft): Buffer;
  close(): void;
}

/**
 * Opens a store: a file among the system's temporary ones, made when it is first needed and without a
 * name from then on, so that nothing is left of it however the process ends. Where no such file can be
 * written, all stays in memory.
 *
 * @returns the store; to be closed
 */
export function openDraftStore(): DraftStore {
  let file: number | undefined;
  let isFull = false;
  // Drafts are written together: what is in the file, and behind it what waits for the next writing.
  let written = 0;
  let waiting = 0;
  const room = Buffer.allocUnsafe(WRITTEN_TOGETHER);

  function write(bytes: Uint8Array, length: number): void {
    try {
      file ??= openNameless();
      for (let done = 0; done < length; ) {
        done += writeSync(file, bytes, done, length - done, written + done);
      }
      written += length;
    } catch {
      // What waits stays where it is.
      isFull = true;
    }
  }
  function writeWaiting(): void {
    write(room, waiting);
    if (!isFull) waiting = 0;
  }
  return {
    keep(bytes) {
      const { length } = bytes;
      if (!isFull && waiting + length > WRITTEN_TOGETHER) writeWaiting();
      if (isFull) return Uint8Array.from(bytes);
      const draft = { at: written + waiting, length };
      if (length > WRITTEN_TOGETHER) {
        write(bytes, length);
        return isFull ? Uint8Array.from(bytes) : draft;
      }
      room.set(bytes, waiting);
      waiting += length;
      return draft;
    },
    read(draft) {
      if (draft instanceof Uint8Array) return asBuffer(draft);
      const { at, length } = draft;
      if (at >= written) return Buffer.from(room.subarray(at - written, at - written + length));
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const read = readSync(file as number, bytes, done, length - done, at + done);
        if (read === 0) throw new Error('the file of drafts is shorter than it was');
        done += read;
      }
      return bytes;
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function openNameless(): number {
  const path = join(tmpdir(), `offprint-drafts-${randomBytes(8).toString('hex')}`);
  const file = openSync(path, 'wx+', 0o600);
  rmSync(path, { force: true });
  return file;
}
