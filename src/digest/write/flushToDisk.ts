import { closeSync, fdatasync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { FileContent } from './fileChanges.ts';

/** Files that wait for the disk at once; the system writes what waits together in one go. */
const AT_ONCE = 64;
/** What file systems say that cannot flush a file. */
const UNABLE: ReadonlySet<string | undefined> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EPERM']);

/** Writes files that must outlast a loss of power. */
export interface FlushedFiles {
  /**
   * Writes a file, and waits where too many others are under way to the disk.
   *
   * @param path where it shall lie; what is there is lost
   * @param content its text or its bytes, which are gone through once
   * @throws what the file system throws, such as that the disk is full, for this file or one before; and what going
   *   through the bytes throws
   */
  write(path: string, content: FileContent): Promise<void>;
  /**
   * Waits until all that was written is on the disk, and nothing is under way any more.
   *
   * @throws what the file system throws; not where it cannot flush at all
   */
  finish(): Promise<void>;
}

/** Opens a way to write files, each flushed to the disk while the next ones are made. */
export function openFlushedFiles(): FlushedFiles {
  let underWay = 0;
  let failure: unknown;
  let wake = (): void => {};

  async function untilAtMost(most: number): Promise<void> {
    while (underWay > most) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure !== undefined) throw failure;
  }
  function flush(file: number): void {
    underWay += 1;
    fdatasync(file, (cause) => {
      underWay -= 1;
      if (cause !== null && !UNABLE.has(cause.code)) failure ??= cause;
      try {
        closeSync(file);
      } catch (cause) {
        failure ??= cause;
      }
      wake();
    });
  }
  return {
    async write(path, content) {
      if (underWay >= AT_ONCE || failure !== undefined) await untilAtMost(AT_ONCE - 1);
      const file = openSync(path, 'w');
      try {
        const pieces = typeof content === 'string' ? [Buffer.from(content)] : content;
        for (const piece of pieces) writeAll(file, piece);
      } catch (cause) {
        closeSync(file);
        throw cause;
      }
      flush(file);
    },
    finish: () => untilAtMost(0),
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done);
  }
}

/**
 * Has the names in a folder written to the disk, where the system can do so.
 *
 * @param folder its path
 */
export function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders; its names may then be lost with the power.
  }
}
