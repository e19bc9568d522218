import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { orFailure } from '../files/fileFailure.ts';
import { isPageFile } from './isPageFile.ts';

/**
 * Lists the papers that are stored, by the names of their files.
 *
 * @param contentDirectory the folder `content`
 * @returns the slugs, one for every file; a slug that two files have is there twice
 * @throws FileFailure where the folder is there and cannot be read
 */
export function listStoredPapers(contentDirectory: string): string[] {
  const folder = join(contentDirectory, 'papers');
  if (!existsSync(folder)) return [];
  return orFailure(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter(isPageFile)
    .map((file) => basename(file, '.mdx'));
}
