import { readFileSync, statSync } from 'node:fs';
import { hashOf } from './fingerprint.ts';

/** Times of files are this coarse at worst; what changed so lately may change again unseen. */
const COARSEST_CLOCK = 2000;

/**
 * Looks at a file without reading it.
 *
 * @param file its path
 * @param now the present time, in milliseconds
 * @returns its size and the times of its last change; empty where these were hardly over
 * @throws what the file system throws
 */
export function quickStamp(file: string, now: number = Date.now()): string {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return now - Math.max(mtimeMs, ctimeMs) < COARSEST_CLOCK ? '' : `${size}-${mtimeMs}-${ctimeMs}`;
}

/**
 * Reads a file together with its fingerprint.
 *
 * @param file its path
 * @returns its text in UTF-8, and the fingerprint of its bytes
 * @throws what the file system throws
 */
export function readWithHash(file: string): { text: string; hash: string } {
  const bytes = readFileSync(file);
  return { text: bytes.toString('utf8'), hash: hashOf(bytes) };
}
