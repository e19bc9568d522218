import { getCollection } from 'astro:content';
import { resolve } from 'node:path';
import { BUILD_ORDER } from '../build/buildOrder.ts';
import { createContext, type SiteContext } from './context.ts';
import { openKeptTexts, type PaperFile } from './keptTexts.ts';
import { buildLibrary } from './library.ts';
import { readSite } from './settings.ts';

let current: Promise<SiteContext> | undefined;

/** Reads the collections and orders them. */
async function load(): Promise<SiteContext> {
  const [entries, topics, digests] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('digests'),
  ]);
  const files = entries.map(({ filePath = '', digest = '' }) => ({
    file: resolve(filePath),
    hash: String(digest).split(' ').at(-1) ?? '',
  }));
  const readText = openKeptTexts(files);
  const papers = entries.map(({ data }, at) => {
    const file = files[at] as PaperFile;
    return { data, fileHash: file.hash, readText: () => readText(file) };
  });
  return createContext(readSite(), buildLibrary({ papers, topics, digests }));
}

/**
 * Gives the site being built; the one place where page data meets Astro.
 *
 * @returns the context, made once a build; anew for every page in development, where content changes
 */
export function currentContext(): Promise<SiteContext> {
  if (import.meta.env.DEV) return load();
  current ??= load();
  return current;
}

/**
 * Makes the key of a page where one is asked for: while building by `npm run build`.
 *
 * @param make makes the key; it looks at all that the page shows, which takes a while
 * @returns the key, or nothing
 */
export function keyInBuild(make: () => string | undefined): string | undefined {
  return import.meta.env.DEV || process.env[BUILD_ORDER] === undefined ? undefined : make();
}
