import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
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

/** Gives each test of a file a copy of the library, and ways to change it. */
export function useLibrary() {
  let library: CheckedLibrary;
  beforeEach(() => {
    library = copyLibrary();
  });
  afterEach(() => library.remove());
  const pathOf = (file = '') => join(library.contentDirectory, file);
  const read = (file: string) => readFileSync(pathOf(file), 'utf8');
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(pathOf(file), change(read(file)));
  return {
    /** The path of a file of the library; of the library itself where none is named. */
    pathOf,
    read,
    edit,
    /** Adds a paragraph to the page of {@link SLUG}. */
    append: (text: string) => edit(PAGE, (old) => `${old}\n${text}\n`),
    check: () => library.check(),
  };
}
