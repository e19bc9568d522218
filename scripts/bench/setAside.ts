import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where old files wait, below the folder that is worked in. */
const ASIDE = 'aside';

/**
 * Moves a file or folder of an earlier run out of the way, to be removed when all is measured. Where many
 * files were deleted in the last minutes, ext4 takes twenty times as long to make new ones (it
 * does not give their numbers out again, see `recently_deleted` in Linux's fs/ext4/ialloc.c), so what is
 * measured next would seem slower than it is.
 *
 * @param work the folder that is worked in
 * @param path what is in the way, on the same disk, if it is there
 */
export function setAside(work: string, path: string): void {
  if (!existsSync(path)) return;
  const folder = join(work, ASIDE);
  mkdirSync(folder, { recursive: true });
  renameSync(path, join(folder, String(readdirSync(folder).length)));
}

/**
 * Removes all that was set aside.
 *
 * @param work the folder that was worked in
 */
export function removeSetAside(work: string): void {
  rmSync(join(work, ASIDE), { recursive: true, force: true });
}
