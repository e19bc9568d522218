import { getCollection } from 'astro:content';
import type { Digest, Topic } from '../schema/index.ts';
import { BUILD_ORDER } from './buildOrder.ts';
import { createContext, type SiteContext } from './context.ts';
import { openKeptTexts } from './kept/keptTexts.ts';
import { SHARED_RESULTS } from './kept/sharedResult.ts';
import { buildLibrary, type Library } from './library.ts';
import { readEntries } from './loading/keptEntries.ts';
import { openPapers } from './loading/openPapers.ts';
import { pageSources } from './loading/sources.ts';
import { readSite } from './settings.ts';

let current: Promise<SiteContext> | undefined;

/** Reads what is stored and orders it. */
async function load(): Promise<SiteContext> {
  // In a build, Astro knows of modules alone.
  const isBuild = process.env[SHARED_RESULTS] !== undefined;
  return createContext(readSite(), isBuild ? readLibrary() : await collectLibrary());
}

/** Orders what the loader has kept. */
function readLibrary(): Library {
  const sources = pageSources();
  const valuesOf = (name: 'topics' | 'digests') => [...readEntries(sources[name]).values()];
  return buildLibrary({
    papers: openPapers(readEntries(sources.papers).values(), '', openKeptTexts),
    topics: valuesOf('topics').map(({ id, data, body }) => ({ id, data: data as Topic, body })),
    digests: valuesOf('digests').map(({ id, data }) => ({ id, data: data as Digest })),
  });
}

/** Orders the collections. */
async function collectLibrary(): Promise<Library> {
  const [papers, topics, digests] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('digests'),
  ]);
  return buildLibrary({
    papers: openPapers(papers, '', openKeptTexts),
    topics,
    digests,
  });
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
