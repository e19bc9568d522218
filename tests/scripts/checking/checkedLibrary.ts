import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLibrary, type LibraryCheck } from '../../../scripts/checking/checkLibrary.ts';

export const projectDirectory = fileURLToPath(new URL('../../../', import.meta.url));

/** A paper of the library that is copied. */
export const SLUG = 'cnn-features-off-the-shelf-an-astounding-baseline-for-recognition';
export const PAGE = `papers/2014/${SLUG}.mdx`;

/** A copy of the library that comes with the project. */
export interface CheckedLibrary {
  contentDirectory: string;
  /** Where the check keeps its results. */
  cacheFile: string;
  check: () => Promise<LibraryCheck>;
  remove: () => void;
}

/** Copies the library that comes with the project, to be changed and checked. */
export function copyLibrary(): CheckedLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-check-'));
  const contentDirectory = join(folder, 'content');
  const cacheFile = join(folder, 'cache.json');
  cpSync(join(projectDirectory, 'content'), contentDirectory, { recursive: true });
  return {
    contentDirectory,
    cacheFile,
    check: () => checkLibrary({ contentDirectory, projectDirectory, cacheFile }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
