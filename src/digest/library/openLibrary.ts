import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../files/fingerprint.ts';
import { followRedirect, type Slug } from '../../schema/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type PublishedPaper, parsePermalinks } from '../identify/permalinks.ts';
import { createRegister, type Register } from '../identify/register.ts';
import { identifierKeys, titleKey } from '../identify/sameness.ts';
import { readIfThere } from '../write/fileChanges.ts';
import { parsePage, type StoredPage } from '../write/page.ts';
import { listPages } from './listPages.ts';
import { readRedirects } from './redirects.ts';

/** Where the register of permalinks lies below the content folder. */
export const PERMALINKS_FILE = 'permalinks.lock';

/** A page together with its text, which a curator may have changed. */
export interface LibraryPage extends StoredPage {
  text: string;
}

/** The papers that are published already. */
export interface Library {
  register: Register;
  /** Slugs that lead to another paper's page. */
  moved: ReadonlySet<string>;
  /** Tells whether the page of a paper is there. */
  hasPage(paper: PublishedPaper): boolean;
  /** The fingerprint of the text of a paper's page; undefined where it is gone. */
  hashPage(slug: Slug): string | undefined;
  /** Reads the page of a paper; undefined where it is gone, or where it is invalid and reported. */
  readPage(paper: PublishedPaper): LibraryPage | undefined;
  /** What is wrong with the pages that were read. */
  diagnostics: Diagnostic[];
}

/**
 * Tells where a paper's page lies.
 *
 * @param paper its slug and folder
 * @returns a path below the content folder
 */
export function pagePath({ slug, folder }: Pick<PublishedPaper, 'slug' | 'folder'>): string {
  return `papers/${folder}/${slug}.mdx`;
}

/**
 * Opens a library. Only the register of permalinks is read, and the pages that it does not know.
 *
 * @param contentDirectory the content folder, which need not hold any paper yet
 * @throws what the file system throws where a folder is there and cannot be read
 */
export function openLibrary(contentDirectory: string): Library {
  const diagnostics: Diagnostic[] = [];
  const readPage: Library['readPage'] = (paper) => {
    const path = pagePath(paper);
    const text = readText(join(contentDirectory, path));
    if (text === undefined) return undefined;
    const page = parsePage(text);
    if (!('problem' in page)) return { ...page, text };
    diagnostics.push({
      code: 'page-invalid',
      severity: 'error',
      file: join(contentDirectory, path),
      line: page.line,
      message: page.problem,
      remedy: 'Mend the front matter, or delete the file to have it written anew',
      excerpt: text.split('\n')[page.line - 1] ?? '',
    });
    return undefined;
  };
  const published = new Map<Slug, PublishedPaper>();
  const registered = readText(join(contentDirectory, PERMALINKS_FILE)) ?? '';
  for (const paper of parsePermalinks(registered)) published.set(paper.slug, paper);
  for (const found of listPages(contentDirectory)) {
    const known = published.get(found.slug);
    if (known?.folder === found.folder) continue;
    const page = readPage({ ...found, titleKeys: [], identifiers: [] });
    const titleKeys = known?.titleKeys ?? (page ? [titleKey(page.paper.source.title)] : []);
    const identifiers = known?.identifiers ?? identifierKeys(page?.paper.identifiers);
    published.set(found.slug, { ...found, titleKeys, identifiers });
  }
  const { redirects, diagnostics: redirectProblems } = readRedirects(contentDirectory);
  diagnostics.push(...redirectProblems);
  moveKeys(published, redirects.papers);
  const hasPage: Library['hasPage'] = (paper) =>
    existsSync(join(contentDirectory, pagePath(paper)));
  const register = createRegister(published.values());
  const hashPage: Library['hashPage'] = (slug) => {
    const paper = register.papers.get(slug);
    const bytes = paper && readIfThere(join(contentDirectory, pagePath(paper)));
    return bytes && hashOf(bytes);
  };
  const moved = new Set(Object.keys(redirects.papers));
  return { register, moved, hasPage, hashPage, readPage, diagnostics };
}

/** The titles of a paper whose page moved lead to where it is now; its old slug stays taken. */
function moveKeys(published: Map<Slug, PublishedPaper>, moves: Readonly<Record<Slug, Slug>>): void {
  for (const from of Object.keys(moves) as Slug[]) {
    const target = followRedirect(moves, from);
    const old = published.get(from);
    const paper = target && published.get(target);
    if (old === undefined || paper === undefined || old === paper) continue;
    const titleKeys = [...new Set([...paper.titleKeys, ...old.titleKeys])];
    published.set(paper.slug, { ...paper, titleKeys });
    published.set(from, { ...old, titleKeys: [] });
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
