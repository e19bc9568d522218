import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { listPages, listTopics } from './listPages.ts';
import { pagePath } from './openLibrary.ts';
import { readPermalinks } from './permalinksFile.ts';
import { findDeadRedirects, readRedirects } from './redirects.ts';

/**
 * Makes sure that every address that was ever published still leads somewhere: each paper of the
 * register has its page, a redirect to one or was withdrawn, and no slug belongs to two pages.
 *
 * @param contentDirectory the content folder
 * @returns an error for each address that would be lost, and for each file that would tell and cannot be read
 * @throws FileFailure where a folder is there and cannot be read
 */
export function checkPermalinks(contentDirectory: string): Diagnostic[] {
  const pages = listPages(contentDirectory);
  const papers = new Set<string>(pages.map(({ slug }) => slug));
  const topics = new Set(listTopics(contentDirectory));
  const stored = readRedirects(contentDirectory);
  // Without its redirects, a library seems to have lost what only moved.
  const areKnown = stored.diagnostics.length === 0;
  const { papers: moved, withdrawn } = stored.redirects;
  const led = new Set([...papers, ...Object.keys(moved), ...withdrawn]);
  return [
    ...stored.diagnostics,
    ...findDeadRedirects(stored, contentDirectory, { papers, topics }),
    ...findRepeated(contentDirectory, pages),
    ...(areKnown ? findLost(contentDirectory, led) : []),
  ];
}

function findLost(contentDirectory: string, led: ReadonlySet<string>): Diagnostic[] {
  const { file, text, papers, diagnostics } = readPermalinks(contentDirectory);
  if (diagnostics.length > 0) return diagnostics;
  const lost = papers.filter(({ slug }) => !led.has(slug));
  if (lost.length === 0) return [];
  const lineOf = new Map<string, number>();
  for (const [at, line] of text.split('\n').entries()) {
    const [slug = ''] = line.split('\t', 1);
    if (!lineOf.has(slug)) lineOf.set(slug, at + 1);
  }
  return lost.map(({ slug, folder }) => {
    return {
      code: 'permalink-lost',
      severity: 'error',
      file,
      line: lineOf.get(slug) ?? 1,
      message: `/papers/${slug}/ was published and now has no page and no redirect`,
      remedy: `Put ${pagePath({ slug, folder })} back, or write “${slug}: its-new-slug” below “papers:”, or “- ${slug}” below “withdrawn:”, in ${join(contentDirectory, 'redirects.yaml')}`,
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
