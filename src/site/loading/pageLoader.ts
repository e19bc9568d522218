import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { BUILD_ORDER } from '../../build/buildOrder.ts';
import { keepEntries, readEntries } from './keptEntries.ts';
import { fillShelf, PAGE_FILES, type PageSource, problemsError, type Shelf } from './shelf.ts';

/**
 * Loads pages for the build. Astro's own loader makes each page a module of the bundle, which costs
 * some 25 ms and half a megabyte; this one does so only for pages that need it. A file that has not
 * changed since the last build is not read.
 *
 * @param source which pages, and how one is read
 * @returns a loader; it fails with file and line of whatever is wrong, several problems at once
 */
export function pageLoader(source: PageSource): Loader {
  const { name } = source;
  return {
    name,
    async load(context) {
      const { config, logger, store } = context;
      const isBuild = process.env[BUILD_ORDER] !== undefined;
      // Others may have read the same files already, such as the thread that works ahead.
      const kept = isBuild ? readEntries(source).values() : [];
      const { shelf, pages } = fillShelf(source, fileURLToPath(config.root), store, kept);
      logger.info(`${pages} ${name}, ${shelf.filesRead()} of them read`);
      if (isBuild) keepEntries(source, store.values());
      watch(source, context, shelf);
    },
  };
}

/** While developing: takes over what changes. */
function watch(
  { folder, pattern = PAGE_FILES }: PageSource,
  { watcher, logger, store }: LoaderContext,
  shelf: Shelf,
): void {
  if (watcher === undefined) return;
  watcher.add(folder);
  const isPage = (file: string) =>
    file.startsWith(`${folder}${sep}`) && pattern.test(relative(folder, file));
  const load = (path: string) => {
    const file = resolve(path);
    if (!isPage(file)) return;
    const shelved = shelf.load(file);
    if ('problems' in shelved) logger.error(problemsError(shelved.problems, process.cwd()).message);
  };
  watcher.on('add', load);
  watcher.on('change', load);
  watcher.on('unlink', (path) => {
    const file = resolve(path);
    if (!isPage(file)) return;
    for (const { id, filePath } of store.values()) {
      if (filePath !== undefined && resolve(filePath) === file) store.delete(id);
    }
  });
}
