import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { orFailure } from '../../src/files/fileFailure.ts';
import type { SiteFolder } from './siteFolder.ts';

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
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => basename(file, '.mdx'));
}

/**
 * Names the file of a paper's page.
 *
 * @param slug the paper's slug
 * @returns its path below the folder of the built site
 */
export const pageOf = (slug: string): string => `papers/${slug}/index.html`;

const PAPER_PAGE = /^papers\/([^/]+)\/index\.html$/;

/**
 * Lists the folders under `papers/` of the built site that hold a page.
 *
 * @param site the built site
 * @returns the slugs of papers and of redirects
 */
export function listPaperPages(site: SiteFolder): string[] {
  return site.files.flatMap((file) => PAPER_PAGE.exec(file)?.[1] ?? []);
}
