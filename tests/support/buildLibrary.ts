import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listFiles } from '../../scripts/site/publishFiles.ts';
import { startCommand, type TemporaryLibrary } from './temporaryLibrary.ts';

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
