import { type Entries, loadEntries, readEntries } from '../site/loading/keptEntries.ts';
import { pageSources } from '../site/loading/sources.ts';

/**
 * Reads the content as Astro would, and keeps it for whoever makes pages, and for the next build.
 *
 * @param root the folder of the project
 * @returns whether pages can be rendered from it without Astro: no page is a module
 * @throws PageError where a file is wrong
 */
export function loadContent(root: string): boolean {
  return !Object.values(pageSources())
    .map((source) => loadEntries(source, root))
    .some(({ entries }) => haveModules(entries));
}

/**
 * Tells whether Astro has to make modules of pages, of the content as it was kept last.
 *
 * @returns whether there is such a page
 */
export function hasModules(): boolean {
  return Object.values(pageSources()).some((source) => haveModules(readEntries(source)));
}

function haveModules(entries: Entries): boolean {
  return [...entries.values()].some(({ deferredRender }) => deferredRender === true);
}
