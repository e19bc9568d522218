import { getCollection } from 'astro:content';
import { createContext, type SiteContext } from './context.ts';
import { buildLibrary } from './library.ts';
import { readSite } from './settings.ts';

let current: Promise<SiteContext> | undefined;

/** Reads the collections and orders them. */
async function load(): Promise<SiteContext> {
  const [papers, topics, digests] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('digests'),
  ]);
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
