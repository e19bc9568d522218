import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { orFailure } from '../../src/files/fileFailure.ts';

/**
 * Lists the papers that are stored, by the names of their files.
 *
 * @param contentDirectory the folder `content`
 * @returns the slugs, one for every file; a slug that two files have is there twice
 * @throws FileFailure where a folder is there and cannot be read
 */
export function listStoredPapers(contentDirectory: string): string[] {
  const files = listFolder(join(contentDirectory, 'papers'), true);
  return files.filter((file) => file.endsWith('.mdx')).map((file) => basename(file, '.mdx'));
}

/**
 * Lists the folders under `papers/` of the built site that hold a page.
 *
 * @param outputDirectory the folder `dist`
 * @returns the slugs of papers and of redirects
 */
export function listPaperPages(outputDirectory: string): string[] {
  const folder = join(outputDirectory, 'papers');
  const entries = listFolder(folder, false);
  return entries.filter((name) => existsSync(join(folder, name, 'index.html')));
}

function listFolder(folder: string, recursive: boolean): string[] {
  if (!existsSync(folder)) return [];
  return orFailure(folder, () => readdirSync(folder, { recursive, encoding: 'utf8' }));
}
