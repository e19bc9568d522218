import { type Entries, keepEntries, readEntries, storeOf } from '../site/loading/keptEntries.ts';
import { fillShelf } from '../site/loading/shelf.ts';
import { PAGE_SOURCES } from '../site/loading/sources.ts';

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
  let modules = 0;
  const loaded = Object.values(PAGE_SOURCES).map((source): [string, Entries] => {
    const entries = readEntries(source.name);
    const store = storeOf(entries, () => {
      modules += 1;
    });
    fillShelf(source, root, store);
    if (modules === 0) keepEntries(source.name, entries.values());
    return [source.name, entries];
  });
  collections = new Map(loaded);
  return modules === 0;
}

/**
 * Gives the content to the bundle, in the form of Astro's data store.
 *
 * @returns the collections by their names; in a thread that has not loaded the content, as it was kept
 */
export function keptCollections(): ReadonlyMap<string, Entries> {
  collections ??= new Map(Object.keys(PAGE_SOURCES).map((name) => [name, readEntries(name)]));
  return collections;
}
