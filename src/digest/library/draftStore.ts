import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a text lies in a store: its first byte and how many there are; or the text itself. */
export type Draft = { at: number; length: number } | string;

/** A place for texts that are not needed at the moment, outside of memory. */
export interface DraftStore {
  keep(text: string): Draft;
  read(draft: Draft): string;
  close(): void;
}

/**
 * Opens a store: a file among the system's temporary ones, made when it is first needed and without a
 * name from then on, so that nothing is left of it however the process ends. Where no such file can be
 * written, texts stay in memory.
 *
 * @returns the store; to be closed
 */
export function openDraftStore(): DraftStore {
  let file: number | undefined;
  let size = 0;
  let isFull = false;
  return {
    keep(text) {
      if (isFull) return text;
      const bytes = Buffer.from(text, 'utf8');
      try {
        file ??= openNameless();
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(file, bytes, done, bytes.length - done, size + done);
        }
      } catch {
        isFull = true;
        return text;
      }
      const draft = { at: size, length: bytes.length };
      size += bytes.length;
      return draft;
    },
    read(draft) {
      if (typeof draft === 'string') return draft;
      const bytes = Buffer.allocUnsafe(draft.length);
      for (let done = 0; done < bytes.length; ) {
        const read = readSync(file as number, bytes, done, bytes.length - done, draft.at + done);
        if (read === 0) throw new Error('the file of drafts is shorter than it was');
        done += read;
      }
      return bytes.toString('utf8');
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

function openNameless(): number {
  const path = join(tmpdir(), `offprint-drafts-${randomBytes(8).toString('hex')}`);
  const file = openSync(path, 'wx+', 0o600);
  rmSync(path, { force: true });
  return file;
}
