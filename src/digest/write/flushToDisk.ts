import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Files that are flushed at once; the system writes what waits together in one go. */
const AT_ONCE = 64;
/** What file systems say that cannot flush a file. */
const UNABLE: ReadonlySet<string | undefined> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EPERM']);

/**
 * Has the contents of files written to the disk, so that they outlast a loss of power.
 *
 * @param files paths; each must be there
 * @throws what the file system throws, such as that the disk is full; not where it cannot flush at all
 */
export async function flushFiles(files: readonly string[]): Promise<void> {
  for (let from = 0; from < files.length; from += AT_ONCE) {
    await Promise.all(files.slice(from, from + AT_ONCE).map(flushFile));
  }
}

async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.datasync();
  } catch (cause) {
    if (!UNABLE.has((cause as NodeJS.ErrnoException).code)) throw cause;
  } finally {
    await handle.close();
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
