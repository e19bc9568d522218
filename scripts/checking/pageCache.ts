import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceVersion } from '../../src/files/sourceVersion.ts';
import { writeWhole } from '../../src/files/writeWhole.ts';
import type { KnownPage } from './checkPages.ts';

/** The results of an earlier check, by file. */
export type PageCache = Record<string, KnownPage>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What decides about a result beside the page itself. */
const DECIDING = [
  'scripts/checking',
  'src/digest/restore/check',
  'src/files',
  'src/schema',
  'src/site',
  'src/stored',
  'src/text',
  'package-lock.json',
];

/**
 * Reads the results of an earlier check.
 *
 * @param file where they are kept
 * @returns the results; none where another version of the program wrote them or they cannot be read
 */
export function readPageCache(file: string): PageCache {
  try {
    const { version, pages } = JSON.parse(readFileSync(file, 'utf8'));
    return version === sourceVersion(ROOT, DECIDING) ? pages : {};
  } catch {
    return {};
  }
}

/**
 * Keeps the results of a check. Where they cannot be kept, the next check takes longer.
 *
 * @param file where to keep them
 * @param pages the results
 */
export function writePageCache(file: string, pages: PageCache): void {
  try {
    writeWhole(file, JSON.stringify({ version: sourceVersion(ROOT, DECIDING), pages }));
  } catch {
    // A folder that cannot be written is no reason to fail.
  }
}
