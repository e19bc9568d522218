import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { waitForFile } from '../../files/waitForFile.ts';
import { PAGE_FILES } from '../../stored/isPageFile.ts';
import { readBuildOrder } from '../buildOrder.ts';
import { loadEntries } from './keptEntries.ts';
import {
  type EntryStore,
  fillShelf,
  type PageSource,
  problemsError,
  type Shelf,
  type StoreEntry,
  withoutGaps,
} from './shelf.ts';

/** Who reads is started before this process, and takes a tenth of a millisecond for each page; in milliseconds. */
const LONGEST_WAIT = 60_000;

/**
 * Loads pages for the build. Astro's own loader makes each page a module of the bundle, which costs
 * some 25 ms and half a megabyte; this one does so only for pages that need it. A file that has not
 * changed since the last build is not read. While building, Astro is given modules alone: whoever makes
 * pages reads the rest where it is kept, see `readEntries`.
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
      const root = fileURLToPath(config.root);
      const order = readBuildOrder();
      if (order !== undefined) {
        if (order.readNote !== undefined) await waitForFile(order.readNote, LONGEST_WAIT);
        const { entries, filesRead } = loadEntries(source, root);
        logger.info(`${entries.size} ${name}, ${filesRead} of them read`);
        storeModules(entries.values(), store);
        return;
      }
      const { shelf, pages } = fillShelf(source, root, store);
      logger.info(`${pages} ${name}, ${shelf.filesRead()} of them read`);
      watch(source, context, shelf);
    },
  };
}

/** Gives Astro the pages that are to be modules, and takes away all others. */
function storeModules(entries: Iterable<StoreEntry>, store: EntryStore): void {
  const modules = [...entries].filter(({ deferredRender }) => deferredRender);
  const names = new Set(modules.map(({ id }) => id));
  for (const id of store.keys()) if (!names.has(id)) store.delete(id);
  for (const { id, data, filePath, digest, body } of modules) {
    store.set(withoutGaps({ id, data, filePath, digest, body, deferredRender: true }));
    if (filePath !== undefined) store.addModuleImport(filePath);
  }
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
