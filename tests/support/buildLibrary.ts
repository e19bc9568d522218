import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { listFiles } from '../../scripts/site/publishFiles.ts';
import { startCommand, type TemporaryLibrary } from './temporaryLibrary.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

/** The stored papers below `content/papers`, in an order that is the same on every machine. */
export const STORED_PAPERS = readdirSync(join(content, 'papers'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.mdx'))
  .sort();

/**
 * Puts the committed digests into a library.
 *
 * @param library the library
 */
export function copyDigests(library: TemporaryLibrary): void {
  cpSync(join(content, 'digests'), join(library.content, 'digests'), { recursive: true });
}

/**
 * Puts some of the stored papers into a library.
 *
 * @param library the library
 * @param from the place of the first among {@link STORED_PAPERS}
 * @param to the place behind the last
 * @returns the paths of the copies
 */
export function copyPapers(library: TemporaryLibrary, from: number, to: number): string[] {
  return STORED_PAPERS.slice(from, to).map((file) => {
    const copy = join(library.content, 'papers', file);
    cpSync(join(content, 'papers', file), copy);
    return copy;
  });
}

/**
 * Builds a library, which must succeed without a warning.
 *
 * @param library what is built
 * @param output the folder to build to
 * @param args options of the command
 * @returns what the command printed
 */
export async function build(
  library: TemporaryLibrary,
  output: string,
  ...args: string[]
): Promise<string> {
  const { code, stdout, stderr } = await startCommand('scripts/build.ts', args, {
    ...library,
    output,
  }).ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

/**
 * Changes the text of a file.
 *
 * @param file its path
 * @param change gives the new text
 */
export function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/**
 * Compares folders.
 *
 * @param one a folder
 * @param other another one
 * @returns the files that differ, or are in one of them only
 */
export function compareFolders(one: string, other: string): string[] {
  const files = new Set([...listFiles(one), ...listFiles(other)]);
  return [...files].filter((file) => {
    try {
      return !readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
    } catch {
      return true;
    }
  });
}
