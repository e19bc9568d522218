import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files so that a reader sees the old text or the new, never a part. */
export interface FileWriter {
  /**
   * Writes a file where its text is new.
   *
   * @param path the file below the folder that the writer was opened for
   * @returns whether the file was written; false where it has that text already
   * @throws what the file system throws; the file then has its old text
   */
  write(path: string, content: string | Uint8Array): boolean;
  /** Takes a file away, where it is there. */
  remove(path: string): void;
  /** Clears away what is left of unfinished writes. */
  close(): void;
}

/**
 * Opens a writer.
 *
 * @param directory an existing folder; unfinished files wait in a folder `.import` below it, on the
 *   same disk, so that the last step is a rename; a killed import leaves nothing elsewhere
 */
export function openFileWriter(directory: string): FileWriter {
  const staging = join(directory, '.import');
  let count = 0;
  const folders = new Set<string>();
  const ensure = (folder: string) => {
    if (folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  rmSync(staging, { recursive: true, force: true });
  return {
    write(path, content) {
      const target = join(directory, path);
      if (hasContent(target, content)) return false;
      ensure(staging);
      ensure(dirname(target));
      count += 1;
      const unfinished = join(staging, String(count));
      writeFileSync(unfinished, content);
      renameSync(unfinished, target);
      return true;
    },
    remove: (path) => rmSync(join(directory, path), { force: true }),
    close: () => rmSync(staging, { recursive: true, force: true }),
  };
}

function hasContent(path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(content as string));
  } catch {
    return false;
  }
}
