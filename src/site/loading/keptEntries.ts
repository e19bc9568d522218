import { join } from 'node:path';
import { KeptLines, LineWriter } from '../../files/keptLines.ts';
import { type EntryStore, fillShelf, type PageSource, type StoreEntry } from './shelf.ts';

/** Entries of a collection by their names. What is stored in each page is read when it is asked for. */
export type Entries = ReadonlyMap<string, StoreEntry>;

/** What tells whether an entry is still true. It stands before the rest of its line, which is longer. */
type EntryHead = Pick<StoreEntry, 'id' | 'filePath' | 'digest' | 'deferredRender'>;
type EntryContent = Pick<StoreEntry, 'data' | 'body'>;

/** Parts the two: a sign that JSON writes in another way. */
const AFTER_HEAD = '\t';

/**
 * Reads the entries of a collection that were kept beside the content.
 *
 * @param source which pages are meant
 * @returns the entries; none where nothing was kept, or not whole
 */
export function readEntries(source: PageSource): Entries {
  const entries = new Map<string, StoreEntry>();
  const lines = KeptLines.open(fileOf(source));
  for (let place = 0; place < (lines?.count ?? 0); place += 1) {
    const line = lines?.at(place) ?? '';
    const head = JSON.parse(line.slice(0, line.indexOf(AFTER_HEAD))) as EntryHead;
    entries.set(head.id, new KeptEntry(head, { lines }, place));
  }
  return entries;
}

/**
 * Reads pages without those that have not changed since they were kept, and keeps them for whoever reads
 * them next: other threads, and the next build.
 *
 * @param source which pages
 * @param root the folder of the project
 * @returns the entries, and how many files were read
 * @throws PageError where a file is wrong
 */
export function loadEntries(
  source: PageSource,
  root: string,
): { entries: Entries; filesRead: number } {
  const shelved = new ShelvedEntries(source);
  try {
    const { shelf } = fillShelf(source, root, shelved);
    return { entries: shelved.finish(), filesRead: shelf.filesRead() };
  } catch (error) {
    shelved.discard();
    throw error;
  }
}

/** Where entries are, once the file is written. */
interface KeptPlace {
  lines: KeptLines | undefined;
}

/** An entry of which the content stays in the file. */
class KeptEntry implements StoreEntry {
  readonly id: string;
  readonly filePath?: string;
  readonly digest?: string | number;
  readonly deferredRender?: boolean;
  readonly #kept: KeptPlace;
  readonly #place: number;

  constructor({ id, filePath, digest, deferredRender }: EntryHead, kept: KeptPlace, place: number) {
    this.id = id;
    if (filePath !== undefined) this.filePath = filePath;
    if (digest !== undefined) this.digest = digest;
    if (deferredRender !== undefined) this.deferredRender = deferredRender;
    this.#kept = kept;
    this.#place = place;
  }

  get data(): StoreEntry['data'] {
    return this.#read().data;
  }

  get body(): string | undefined {
    return this.#read().body;
  }

  #read(): EntryContent {
    const line = this.#kept.lines?.at(this.#place) ?? '';
    return JSON.parse(line.slice(line.indexOf(AFTER_HEAD)));
  }
}

/** Takes entries as Astro's data store does. A file is written once there is something new. */
class ShelvedEntries implements EntryStore {
  readonly #path: string;
  readonly #known: Entries;
  readonly #kept: KeptPlace = { lines: undefined };
  readonly #entries = new Map<string, StoreEntry>();
  #writer: LineWriter | undefined;

  constructor(source: PageSource) {
    this.#path = fileOf(source);
    this.#known = readEntries(source);
  }

  values = (): StoreEntry[] => [...this.#known.values()];
  keys = (): string[] => [...this.#entries.keys()];
  get = (id: string): StoreEntry | undefined => this.#entries.get(id);
  delete = (id: string): void => void this.#entries.delete(id);
  addModuleImport = (): void => {};

  set = (entry: StoreEntry): boolean => {
    const isKnown = this.#known.get(entry.id) === entry;
    if (!isKnown || this.#writer !== undefined) this.#write(entry);
    else this.#entries.set(entry.id, entry);
    return true;
  };

  finish(): Entries {
    if (this.#entries.size !== this.#known.size) this.#startWriter();
    this.#writer?.finish();
    if (this.#writer !== undefined) this.#kept.lines = KeptLines.open(this.#path);
    return this.#entries;
  }

  discard(): void {
    this.#writer?.discard();
  }

  #startWriter(): void {
    if (this.#writer !== undefined) return;
    this.#writer = new LineWriter(this.#path);
    for (const entry of this.#entries.values()) this.#write(entry);
  }

  #write(entry: StoreEntry): void {
    this.#startWriter();
    const { id, filePath, digest, deferredRender, data, body } = entry;
    const head = { id, filePath, digest, deferredRender } as EntryHead;
    const content: EntryContent = { data, ...(body !== undefined && { body }) };
    const line = JSON.stringify(head) + AFTER_HEAD + JSON.stringify(content);
    const place = this.#writer?.add(line) ?? 0;
    this.#entries.set(id, new KeptEntry(head, this.#kept, place));
  }
}

function fileOf({ name, folder }: PageSource): string {
  return join(folder, '..', '..', '.cache', 'entries', name);
}
