import { loadEntries } from '../site/loading/keptEntries.ts';
import { pageSources } from '../site/loading/sources.ts';

/**
 * Reads the content as Astro would, and keeps it for whoever makes pages, and for the next build.
 *
 * @param root the folder of the project
 * @returns whether pages can be rendered from it without Astro: no page is a module
 * @throws PageError where a file is wrong
 */
export function loadContent(root: string): boolean {
  const loaded = Object.values(pageSources()).map((source) => loadEntries(source, root));
  return !loaded.some(({ hasModules }) => hasModules);
}
