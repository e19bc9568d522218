import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { FileFailure, orFailure } from '../../files/fileFailure.ts';
import { quickStamp, readWithHash } from '../../files/fileStamps.ts';
import { hashOf } from '../../files/fingerprint.ts';
import { sourceVersion } from '../../files/sourceVersion.ts';
import { PAGE_FILES } from '../../stored/isPageFile.ts';
import type { PageProblem } from '../../stored/readPage.ts';

/** What decides how a file is read; where it changes, every file is read again. */
const READING = [
  'src/files',
  'src/schema',
  'src/stored',
  'src/text',
  'src/site',
  'package-lock.json',
];
const NAMED_AT_MOST = 20;

/** What is kept of a page, as Astro's data store keeps it. */
export interface StoreEntry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly filePath?: string | undefined;
  readonly body?: string | undefined;
  readonly digest?: string | number | undefined;
  readonly deferredRender?: boolean | undefined;
}

/** As much of Astro's data store as a shelf needs. */
export interface EntryStore {
  values(): StoreEntry[];
  keys(): string[];
  get(id: string): StoreEntry | undefined;
  set(entry: StoreEntry): boolean;
  delete(id: string): void;
  addModuleImport(file: string): void;
}

/** What the build keeps of a page. */
export interface ShelvedPage {
  id: string;
  data: Record<string, unknown>;
  /** The text below the front matter, where the build wants it at hand. */
  body?: string | undefined;
  /** Whether the page is to be a module of the bundle, which `render` of `astro:content` runs. */
  isModule: boolean;
}

/** Which pages to load, and how. */
export interface PageSource {
  /** What the pages are called in messages, such as `papers`. */
  name: string;
  /** The folder with the pages. */
  folder: string;
  /** Which files are pages, by their paths below the folder; `.mdx` files at any depth by default. */
  pattern?: RegExp;
  /** Reads a file, or says all that is wrong with it. */
  shelve: (text: string, file: string) => ShelvedPage | { problems: PageProblem[] };
}

/** A problem with the file that has it. */
export type FileProblem = PageProblem & { file: string };

/** The store, and what of it is still true. */
export interface Shelf {
  /** Puts a file into the store, or says all that is wrong with it. */
  load(file: string): { id: string } | { problems: FileProblem[] };
  /** How many files were read, since they had changed. */
  filesRead(): number;
}

/**
 * Opens a store of pages. A file that has not changed since it was put there is not read.
 *
 * @param source which pages, and how one is read
 * @param root the folder of the project, from which the entries' paths start
 * @param store what is known of them
 * @returns the store as a shelf
 */
export function openShelf({ shelve }: PageSource, root: string, store: EntryStore): Shelf {
  // Paths start from the root: another clone that builds the same content keeps none of these entries.
  const version = hashOf(`${sourceVersion(root, READING)}\n${root}`);
  const known = new Map<string, StoreEntry>();
  for (const entry of store.values()) {
    if (entry.filePath !== undefined) known.set(entry.filePath, entry);
  }
  let filesRead = 0;
  return {
    filesRead: () => filesRead,
    load(file) {
      const filePath = relative(root, file).split(sep).join('/');
      const entry = known.get(filePath);
      const quick = orFailure(file, () => quickStamp(file));
      const [knownVersion, knownQuick, knownHash] = entry?.digest?.toString().split(' ') ?? [];
      const keep = (same: StoreEntry) => {
        if (same.deferredRender) store.addModuleImport(filePath);
        return same;
      };
      if (entry && knownVersion === version && quick !== '' && knownQuick === quick) {
        store.set(entry);
        return keep(entry);
      }
      filesRead += 1;
      const read = readOrSay(file);
      if ('problems' in read) return read;
      const { text, hash } = read;
      const digest = [version, quick, hash].join(' ');
      const isSame = knownVersion === version && knownHash === hash;
      if (isSame && entry) {
        const { id, data, body, deferredRender } = keep(entry);
        store.set(withoutGaps({ id, data, filePath, digest, body, deferredRender }));
        return entry;
      }
      const page = shelve(text, file);
      if ('problems' in page) {
        return { problems: page.problems.map((problem) => ({ ...problem, file })) };
      }
      const { id, data, body, isModule } = page;
      const deferredRender = isModule || undefined;
      store.set(withoutGaps({ id, data, filePath, digest, body, deferredRender }));
      // What the store holds may be less than what was put into it.
      const shelved = store.get(id);
      if (shelved !== undefined) known.set(filePath, shelved);
      return { id };
    },
  };
}

/** Leaves out what has no value, as Astro wants it of an entry. */
export function withoutGaps(entry: StoreEntry): StoreEntry {
  const values = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(values) as unknown as StoreEntry;
}

/**
 * Brings a store up to date with the files of a folder.
 *
 * @param source which pages, and how one is read
 * @param root the folder of the project
 * @param store what is known of them; pages that are gone are taken out
 * @returns the shelf, and how many pages there are
 * @throws PageError with file and line of whatever is wrong, several problems at once
 */
export function fillShelf(
  source: PageSource,
  root: string,
  store: EntryStore,
): { shelf: Shelf; pages: number } {
  const shelf = openShelf(source, root, store);
  const seen = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const file of listPages(source)) {
    const shelved = shelf.load(file);
    if ('problems' in shelved) {
      problems.push(...shelved.problems);
      continue;
    }
    const other = seen.get(shelved.id);
    if (other !== undefined) {
      const problem = `${shelved.id} is the name of ${relative(root, other)} too`;
      problems.push({ file, line: 1, problem });
    }
    seen.set(shelved.id, file);
  }
  if (problems.length > 0) throw problemsError(problems, root);
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
  return { shelf, pages: seen.size };
}

/**
 * Says what is wrong with pages.
 *
 * @param problems at least one
 * @param root the folder that paths are told from
 * @returns an error of the name `PageError`, a line for each problem
 */
export function problemsError(problems: readonly FileProblem[], root: string): Error {
  const lines = problems
    .slice(0, NAMED_AT_MOST)
    .map(({ file, line, problem }) => `${relative(root, file)}:${line}: ${problem}`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`and ${more} more`);
  const error = new Error(lines.join('\n'));
  error.name = 'PageError';
  return error;
}

function listPages({ folder, pattern = PAGE_FILES }: PageSource): string[] {
  if (!existsSync(folder)) return [];
  return orFailure(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** Reads a page, or says why it cannot be read. */
function readOrSay(file: string): ReturnType<typeof readWithHash> | { problems: FileProblem[] } {
  try {
    return readWithHash(file);
  } catch (cause) {
    if (!(cause instanceof FileFailure)) throw cause;
    const { message, remedy } = cause.problem;
    return { problems: [{ file, line: cause.line ?? 1, problem: `${message}. ${remedy}.` }] };
  }
}
