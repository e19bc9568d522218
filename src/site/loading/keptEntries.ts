import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type EntryStore, fillShelf, type PageSource, type StoreEntry } from './shelf.ts';

/** Entries of a collection by their names. */
export type Entries = Map<string, StoreEntry>;

/**
 * Keeps the entries of a collection beside the content, for builds without Astro. Astro's own store
 * takes four times as long to read.
 *
 * @param source which pages they are
 * @param entries all of them
 * @throws what the file system throws
 */
export function keepEntries(source: PageSource, entries: Iterable<StoreEntry>): void {
  const file = fileOf(source);
  mkdirSync(dirname(file), { recursive: true });
  // Another build must never read half of it.
  const part = `${file}.${process.pid}-${threadId}.part`;
  writeFileSync(part, JSON.stringify([...entries]));
  renameSync(part, file);
}

/**
 * Reads the entries that were kept.
 *
 * @param source which pages are meant
 * @returns the entries; none where nothing was kept, or not whole
 */
export function readEntries(source: PageSource): Entries {
  try {
    const entries = JSON.parse(readFileSync(fileOf(source), 'utf8')) as StoreEntry[];
    return new Map(entries.map((entry) => [entry.id, entry]));
  } catch {
    return new Map();
  }
}

/**
 * Reads pages as Astro would have them read, without those that have not changed since they were kept,
 * and keeps them for whoever reads them next.
 *
 * @param source which pages
 * @param root the folder of the project
 * @returns the entries, and whether one of them has to be a module of a bundle
 * @throws PageError where a file is wrong
 */
export function loadEntries(
  source: PageSource,
  root: string,
): { entries: Entries; hasModules: boolean } {
  const entries = readEntries(source);
  const before = entries.size;
  const { shelf } = fillShelf(source, root, storeOf(entries));
  const values = [...entries.values()];
  if (shelf.filesRead() > 0 || values.length !== before) keepEntries(source, values);
  return { entries, hasModules: values.some(({ deferredRender }) => deferredRender === true) };
}

/** Gives entries the form of Astro's data store, as far as loading pages needs it. */
function storeOf(entries: Entries): EntryStore {
  return {
    values: () => [...entries.values()],
    keys: () => [...entries.keys()],
    delete: (id) => entries.delete(id),
    set: (entry) => entries.set(entry.id, entry as StoreEntry) === entries,
    addModuleImport() {},
  };
}

function fileOf({ name, folder }: PageSource): string {
  return join(folder, '..', '..', '.cache', 'entries', `${name}.json`);
}
