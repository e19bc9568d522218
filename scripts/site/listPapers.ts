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
 * @param files the files of the site, as paths below its folder
 * @returns the slugs of papers and of redirects
 */
export function listPaperPages(files: readonly string[]): string[] {
  return files.flatMap((file) => PAPER_PAGE.exec(file)?.[1] ?? []);
}
