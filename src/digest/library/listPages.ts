import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { orFailure } from '../../files/fileFailure.ts';
import { SLUG_PATTERN, type Slug } from '../../schema/index.ts';
import { isPageFile } from '../../stored/isPageFile.ts';

/** A page of a paper by its place. */
export interface PageFile {
  slug: Slug;
  /** The folder below `content/papers/`. */
  folder: string;
}

/**
 * Lists the pages of papers, by the names of their files.
 *
 * @param contentDirectory the content folder, which need not hold any
 * @returns the pages in the order of folders and names; a slug may be there twice
 * @throws FileFailure where a folder is there and cannot be read
 */
export function listPages(contentDirectory: string): PageFile[] {
  const papers = join(contentDirectory, 'papers');
  return listFolder(papers).flatMap((folder) =>
    listFolder(join(papers, folder)).flatMap((file) => {
      const slug = file.replace(/\.mdx$/, '');
      return slug !== file && SLUG_PATTERN.test(slug) ? [{ slug: slug as Slug, folder }] : [];
    }),
  );
}

/**
 * Lists the ids of topics, by the names of their files.
 *
 * @param contentDirectory the content folder, which need not hold any
 * @throws FileFailure where the folder is there and cannot be read
 */
export function listTopics(contentDirectory: string): string[] {
  return listFolder(join(contentDirectory, 'topics'))
    .filter(isPageFile)
    .map((file) => file.slice(0, -'.mdx'.length));
}

function listFolder(path: string): string[] {
  return orFailure(path, () => {
    try {
      return readdirSync(path).sort();
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return [];
      throw cause;
    }
  });
}
