import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { cacheFolder } from '../settings.ts';
import type { EntryStore, StoreEntry } from './shelf.ts';

/** Entries of a collection by their names. */
export type Entries = Map<string, StoreEntry>;

/**
 * Keeps the entries of a collection for builds without Astro, beside the content. Astro's own store
 * takes four times as long to read.
 *
 * @param collection its name
 * @param entries all of them
 * @throws what the file system throws
 */
export function keepEntries(collection: string, entries: Iterable<StoreEntry>): void {
  const file = fileOf(collection);
  mkdirSync(dirname(file), { recursive: true });
  // Another build must never read half of it.
  const part = `${file}.${process.pid}-${threadId}.part`;
  writeFileSync(part, JSON.stringify([...entries]));
  renameSync(part, file);
}

/**
 * Reads the entries that were kept.
 *
 * @param collection its name
 * @returns the entries; none where nothing was kept, or not whole
 */
export function readEntries(collection: string): Entries {
  try {
    const entries = JSON.parse(readFileSync(fileOf(collection), 'utf8')) as StoreEntry[];
    return new Map(entries.map((entry) => [entry.id, entry]));
  } catch {
    return new Map();
  }
}

/**
 * Gives entries the form of Astro's data store, as far as loading pages needs it.
 *
 * @param entries what is changed through the store
 * @param hearModule hears of pages that must be modules of a bundle
 * @returns the store
 */
export function storeOf(entries: Entries, hearModule: (file: string) => void): EntryStore {
  return {
    values: () => [...entries.values()],
    keys: () => [...entries.keys()],
    delete: (id) => entries.delete(id),
    set: (entry) => {
      const { id } = entry;
      if (entry.deferredRender === true) hearModule(entry.filePath ?? id);
      entries.set(id, entry as StoreEntry);
      return true;
    },
    addModuleImport: hearModule,
  };
}

function fileOf(collection: string): string {
  return join(dirname(cacheFolder()), 'entries', `${collection}.json`);
}
