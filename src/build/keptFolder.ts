import { dirname, join } from 'node:path';
import { sourceVersion } from '../files/sourceVersion.ts';
import type { BuildOrder } from '../site/buildOrder.ts';
import { openKeptResults } from '../site/kept/keptResult.ts';

/** Whatever a page may depend on besides content, settings and the bundle. */
const SOURCES = [
  'src',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/**
 * Makes a fingerprint of the program that builds pages.
 *
 * @param root the folder with `astro.config.mjs`
 * @returns 32 hexadecimal digits
 */
export function programVersion(root: string): string {
  return sourceVersion(root, SOURCES);
}

/**
 * Lets this thread keep results beside the record of a build, and find what was kept there by the same
 * program.
 *
 * @param order of the build
 * @param root the folder with `astro.config.mjs`
 */
export function openKeptFolder({ recordFile }: Pick<BuildOrder, 'recordFile'>, root: string): void {
  openKeptResults(join(dirname(recordFile), 'kept'), programVersion(root));
}
