import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openFingerprint } from './fingerprint.ts';

/**
 * Makes a fingerprint of source files, so that what they made before is thrown away once they change.
 *
 * @param root the folder that the paths start from
 * @param paths files, and folders with all that is in them; what is not there counts as empty
 * @returns 32 hexadecimal digits
 */
export function sourceVersion(root: string, paths: readonly string[]): string {
  const fingerprint = openFingerprint();
  fingerprint.add(process.version);
  for (const path of paths.flatMap((path) => listFiles(root, path)).sort()) {
    fingerprint.add(`\0${path}\0`);
    fingerprint.add(readFileSync(join(root, path)));
  }
  return fingerprint.finish();
}

function listFiles(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
