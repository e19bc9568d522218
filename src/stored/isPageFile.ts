/**
 * What the path of a page matches: editors keep files beside it that begin with a dot, and these may be gone
 * the next moment.
 */
export const PAGE_FILES = /(?:^|[\\/])[^.\\/][^\\/]*\.mdx$/;

/**
 * Tells whether a file is a page, by its name.
 *
 * @param path its name, or a path that ends with it
 */
export const isPageFile = (path: string): boolean => PAGE_FILES.test(path);
