import { type Entries, loadEntries, readEntries } from '../site/loading/keptEntries.ts';
import { pageSources } from '../site/loading/sources.ts';

/** The collections of this thread, once they are known. */
let collections: ReadonlyMap<string, Entries> | undefined;

/**
 * Reads the content as Astro would, and keeps it for the other threads and the next build.
 *
 * @param root the folder of the project
 * @returns whether pages can be rendered from it without Astro: no page is a module
 * @throws PageError where a file is wrong
 */
export function loadContent(root: string): boolean {
  const loaded = Object.values(pageSources()).map((source) => ({
    name: source.name,
    ...loadEntries(source, root),
  }));
  collections = new Map(loaded.map(({ name, entries }) => [name, entries]));
  return !loaded.some(({ hasModules }) => hasModules);
}

/**
 * Gives the content to the bundle, in the form of Astro's data store.
 *
 * @returns the collections by their names; in a thread that has not loaded the content, as it was kept
 */
export function keptCollections(): ReadonlyMap<string, Entries> {
  collections ??= new Map(
    Object.values(pageSources()).map((source) => [source.name, readEntries(source)]),
  );
  return collections;
}
