import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileFailure } from '../../files/fileFailure.ts';
import { readTextIfThere } from '../../files/textFile.ts';
import { followRedirect, type Slug } from '../../schema/index.ts';
import type { PublishedPaper } from '../../stored/permalinks.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { createRegister, type Register } from '../identify/register.ts';
import { identifierKeys, titleKey } from '../identify/sameness.ts';
import { unreadableFile } from '../read/openingError.ts';
import { hashIfThere } from '../write/fileChanges.ts';
import { parsePage, type StoredPage } from '../write/page.ts';
import { listPages } from './listPages.ts';
import { readPermalinks } from './permalinksFile.ts';
import { readRedirects } from './redirects.ts';

/** A page together with its text, which a curator may have changed. */
export interface LibraryPage extends StoredPage {
  text: string;
}

/** The papers that are published already. */
export interface Library {
  register: Register;
  /** Slugs that lead to another paper's page. */
  moved: ReadonlySet<string>;
  /** Slugs of papers whose pages a curator took away for good. */
  withdrawn: ReadonlySet<string>;
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
 * @throws FileFailure where a folder is there and cannot be read
 */
export function openLibrary(contentDirectory: string): Library {
  const diagnostics: Diagnostic[] = [];
  const readPage: Library['readPage'] = (paper) => {
    const path = pagePath(paper);
    const text = readOrReport(join(contentDirectory, path), diagnostics);
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
  const registered = readPermalinks(contentDirectory);
  diagnostics.push(...registered.diagnostics);
  for (const paper of registered.papers) published.set(paper.slug, paper);
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
    try {
      return paper && hashIfThere(join(contentDirectory, pagePath(paper)));
    } catch {
      // Whoever reads the page hears why it cannot be read.
      return undefined;
    }
  };
  const moved = new Set(Object.keys(redirects.papers));
  const withdrawn = new Set<string>(redirects.withdrawn);
  return { register, moved, withdrawn, hasPage, hashPage, readPage, diagnostics };
}

/** Titles and identifiers of a paper whose page moved lead to where it is now; its old slug stays taken. */
function moveKeys(published: Map<Slug, PublishedPaper>, moves: Readonly<Record<Slug, Slug>>): void {
  for (const from of Object.keys(moves) as Slug[]) {
    const target = followRedirect(moves, from);
    const old = published.get(from);
    const paper = target && published.get(target);
    if (old === undefined || paper === undefined || old === paper) continue;
    const titleKeys = [...new Set([...paper.titleKeys, ...old.titleKeys])];
    const identifiers = [...new Set([...paper.identifiers, ...old.identifiers])];
    published.set(paper.slug, { ...paper, titleKeys, identifiers });
    published.set(from, { ...old, titleKeys: [], identifiers: [] });
  }
}

function readOrReport(file: string, diagnostics: Diagnostic[]): string | undefined {
  try {
    return readTextIfThere(file);
  } catch (cause) {
    if (!(cause instanceof FileFailure)) throw cause;
    diagnostics.push(unreadableFile(cause));
    return undefined;
  }
}
