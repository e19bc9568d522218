import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { checkPermalinks } from '../../src/digest/library/checkPermalinks.ts';
import { listPages, listTopics } from '../../src/digest/library/listPages.ts';
import { pagePath } from '../../src/digest/library/openLibrary.ts';
import { readPermalinks } from '../../src/digest/library/permalinksFile.ts';
import { readRedirects } from '../../src/digest/library/redirects.ts';
import { unreadableFile } from '../../src/digest/read/openingError.ts';
import { isInterrupted } from '../../src/digest/write/journal.ts';
import { FileFailure } from '../../src/files/fileFailure.ts';
import { quickStamp } from '../../src/files/fileStamps.ts';
import { checkAppearances } from './checkAppearances.ts';
import { checkDigest, listDigests } from './checkDigests.ts';
import { checkPages, type KnownPage, type PagePlace } from './checkPages.ts';
import { checkPlaces } from './checkPlaces.ts';
import { checkReferences, type Names, type PageOfLibrary } from './checkReferences.ts';
import { checkScript, checkSettings } from './checkSettings.ts';
import { type PageCache, readPageCache, writePageCache } from './pageCache.ts';

/** What a check found. */
export interface LibraryCheck {
  papers: number;
  topics: number;
  digests: number;
  /** Pages that had to be read; the others are as they were at the last check. */
  read: number;
  diagnostics: Diagnostic[];
}

/** What is checked, and with what. */
export interface CheckOptions {
  contentDirectory: string;
  /** The folder with `src/pages` and `public`, whose names are addresses of the site. */
  projectDirectory: string;
  /** Where results are kept. */
  cacheFile: string;
}

/**
 * Reads all of a library and finds everything that is wrong with it.
 *
 * @param options the library
 * @returns all findings, in the order of files
 */
export async function checkLibrary(options: CheckOptions): Promise<LibraryCheck> {
  try {
    return await checkReadable(options);
  } catch (cause) {
    if (!(cause instanceof FileFailure)) throw cause;
    // Of a library with a folder that cannot be listed, nothing else can be said.
    return { papers: 0, topics: 0, digests: 0, read: 0, diagnostics: [unreadableFile(cause)] };
  }
}

/** @throws FileFailure where a folder cannot be listed */
async function checkReadable(options: CheckOptions): Promise<LibraryCheck> {
  const { contentDirectory, projectDirectory, cacheFile } = options;
  const topics = listTopics(contentDirectory);
  const places: PagePlace[] = [
    ...listPages(contentDirectory).map((page) => ({
      file: join(contentDirectory, pagePath(page)),
      kind: 'paper' as const,
    })),
    ...topics.map((id) => ({
      file: join(contentDirectory, 'topics', `${id}.mdx`),
      kind: 'topic' as const,
    })),
  ];
  const { pages, read } = await checkOrRemember(places, cacheFile);
  const digestFiles = listDigests(contentDirectory);
  const digests = [...digestFiles.keys()];
  const settings = checkSettings(contentDirectory);
  const { redirects } = readRedirects(contentDirectory);
  const names: Names = {
    papers: new Set([
      ...pages.flatMap(({ slug }) => slug ?? []),
      ...Object.keys(redirects.papers),
      ...redirects.withdrawn,
    ]),
    topics: new Set(topics),
    digests: new Set(digests),
    others: listAddresses(projectDirectory),
    base: settings.base,
    projectDirectory,
  };
  const diagnostics = [
    ...settings.diagnostics,
    ...checkInterruption(contentDirectory),
    ...checkPermalinks(contentDirectory),
    ...checkScript(settings, projectDirectory),
    ...checkPlaces(contentDirectory),
    ...findUnregistered(contentDirectory),
    ...[...digestFiles].flatMap(([id, files]) => checkDigest(contentDirectory, id, files)),
    ...checkAppearances(pages),
    ...pages.flatMap((page) => [...page.diagnostics, ...checkReferences(page, names)]),
  ];
  const papers = places.length - topics.length;
  return { papers, topics: topics.length, digests: digests.length, read, diagnostics };
}

async function checkOrRemember(places: readonly PagePlace[], cacheFile: string) {
  const known = readPageCache(cacheFile);
  const isKnown = ({ file }: PagePlace) => {
    const { stamp = '' } = known[file] ?? {};
    return stamp !== '' && existsSync(file) && quickStamp(file) === stamp;
  };
  const changed = places.filter((place) => !isKnown(place));
  const results = await checkPages(changed);
  const fresh: PageCache = {};
  changed.forEach(({ file }, index) => {
    const result = results[index];
    if (result !== undefined) fresh[file] = result;
  });
  const cache: PageCache = {};
  const pages: (PageOfLibrary & KnownPage)[] = [];
  for (const { file, kind } of places) {
    const page = fresh[file] ?? known[file];
    if (page === undefined) continue;
    pages.push({ ...page, file, kind });
    cache[file] = page;
  }
  if (changed.length > 0 || Object.keys(known).length !== pages.length) {
    writePageCache(cacheFile, cache);
  }
  return { pages, read: changed.length };
}

function checkInterruption(contentDirectory: string): Diagnostic[] {
  if (!isInterrupted(contentDirectory)) return [];
  return [
    {
      code: 'import-interrupted',
      severity: 'error',
      file: contentDirectory,
      message: 'an import was interrupted and some of its files are not in their places',
      remedy: 'Run it again; any import completes it',
    },
  ];
}

/** A page that a curator wrote is published like any other; without its line, its loss would go unseen. */
function findUnregistered(contentDirectory: string): Diagnostic[] {
  const { papers, file, diagnostics } = readPermalinks(contentDirectory);
  // What is wrong with the register is told where its papers are looked for.
  if (diagnostics.length > 0) return [];
  const registered = new Set<string>(papers.map(({ slug }) => slug));
  const pages = listPages(contentDirectory);
  if (papers.length === 0 && pages.length > 1) {
    return [
      {
        code: 'permalinks-missing',
        severity: 'error',
        file,
        message: 'the register of permalinks is gone, so that no lost address would be noticed',
        remedy:
          'Put it back, or run npm run import -- content/digests, which writes it, and commit it',
      },
    ];
  }
  return pages
    .filter(({ slug }) => !registered.has(slug))
    .map((page) => ({
      code: 'permalink-unregistered',
      severity: 'warning',
      file: join(contentDirectory, pagePath(page)),
      message: 'this page is not in the register of permalinks',
      remedy: 'Run npm run import -- content/digests, which enters it, and commit permalinks.lock',
    }));
}

/** The names of pages and public files are the first parts of the site's addresses. */
function listAddresses(projectDirectory: string): Set<string> {
  const names = ['src/pages', 'public'].flatMap((folder) =>
    readdirSync(join(projectDirectory, folder)).map((name) => name.replace(/\.(?:astro|ts)$/, '')),
  );
  const formats = ['atom', 'rss', 'json', 'jsonl', 'csv'].flatMap((format) => [
    `feed.${format}`,
    `papers.${format}`,
  ]);
  return new Set([...names, ...formats, 'sitemap-index.xml']);
}
