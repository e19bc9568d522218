import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { parsePermalinks } from '../identify/permalinks.ts';
import { readIfThere } from '../write/fileChanges.ts';
import { listPages, listTopics } from './listPages.ts';
import { PERMALINKS_FILE, pagePath } from './openLibrary.ts';
import { findDeadRedirects, readRedirects } from './redirects.ts';

/**
 * Makes sure that every address that was ever published still leads somewhere: each paper of the
 * register has its page or a redirect to one, and no slug belongs to two pages.
 *
 * @param contentDirectory the content folder
 * @returns an error for each address that would be lost
 * @throws what the file system throws where something is there and cannot be read
 */
export function checkPermalinks(contentDirectory: string): Diagnostic[] {
  const pages = listPages(contentDirectory);
  const papers = new Set<string>(pages.map(({ slug }) => slug));
  const topics = new Set(listTopics(contentDirectory));
  const stored = readRedirects(contentDirectory);
  return [
    ...stored.diagnostics,
    ...findDeadRedirects(stored, contentDirectory, { papers, topics }),
    ...findRepeated(contentDirectory, pages),
    ...findLost(contentDirectory, new Set([...papers, ...Object.keys(stored.redirects.papers)])),
  ];
}

function findLost(contentDirectory: string, led: ReadonlySet<string>): Diagnostic[] {
  const file = join(contentDirectory, PERMALINKS_FILE);
  const text = readIfThere(file)?.toString('utf8') ?? '';
  const lines = text.split('\n');
  return parsePermalinks(text)
    .filter(({ slug }) => !led.has(slug))
    .map(({ slug, folder }) => {
      const index = lines.findIndex((line) => line.startsWith(`${slug}\t`));
      return {
        code: 'permalink-lost',
        severity: 'error',
        file,
        line: index + 1,
        message: `/papers/${slug}/ was published and now has no page and no redirect`,
        remedy: `Put ${pagePath({ slug, folder })} back, or write “${slug}: its-new-slug” below “papers:” in ${join(contentDirectory, 'redirects.yaml')}`,
      };
    });
}

function findRepeated(contentDirectory: string, pages: ReturnType<typeof listPages>): Diagnostic[] {
  const first = new Map<string, string>();
  return pages.flatMap((page): Diagnostic[] => {
    const path = join(contentDirectory, pagePath(page));
    const other = first.get(page.slug);
    if (other === undefined) {
      first.set(page.slug, path);
      return [];
    }
    return [
      {
        code: 'slug-repeated',
        severity: 'error',
        file: path,
        message: `another page has this slug: ${other}`,
        remedy: 'Rename this file and its slug, or delete it if it is the same paper',
      },
    ];
  });
}
