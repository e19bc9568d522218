import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Lists the papers that are stored, by the names of their files.
 *
 * @param contentDirectory the folder `content`
 * @returns the slugs, one for every file; a slug that two files have is there twice
 */
export async function listStoredPapers(contentDirectory: string): Promise<string[]> {
  const files = await listFolder(join(contentDirectory, 'papers'), true);
  return files.filter((file) => file.endsWith('.mdx')).map((file) => basename(file, '.mdx'));
}

/**
 * Lists the folders under `papers/` of the built site that hold a page.
 *
 * @param outputDirectory the folder `dist`
 * @returns the slugs of papers and of redirects
 */
export async function listPaperPages(outputDirectory: string): Promise<string[]> {
  const folder = join(outputDirectory, 'papers');
  const entries = await listFolder(folder, false);
  return entries.filter((name) => existsSync(join(folder, name, 'index.html')));
}

async function listFolder(folder: string, recursive: boolean): Promise<string[]> {
  try {
    return await readdir(folder, { recursive });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
