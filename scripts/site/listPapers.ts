import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Lists the papers that are stored, by the names of their files.
 *
 * @param contentDirectory the folder `content`
 * @returns the slugs, one for every file; a slug that two files have is there twice
 */
export async function listStoredPapers(contentDirectory: string): Promise<string[]> {
  const files = await listFolder(join(contentDirectory, 'papers'));
  return files.filter((file) => file.endsWith('.mdx')).map((file) => basename(file, '.mdx'));
}

/**
 * Lists the folders under `papers/` of the built site that hold a page.
 *
 * @param outputDirectory the folder `dist`
 * @returns the slugs of papers and of redirects
 */
export async function listPaperPages(outputDirectory: string): Promise<string[]> {
  const files = await listFolder(join(outputDirectory, 'papers'));
  return files.flatMap((file) => /^([^/\\]+)[/\\]index\.html$/.exec(file)?.[1] ?? []);
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
