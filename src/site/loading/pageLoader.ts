import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { quickStamp, readWithHash } from '../../files/fileStamps.ts';
import { sourceVersion } from '../../files/sourceVersion.ts';
import type { PageProblem } from '../../stored/readPage.ts';

/** What decides how a file is read; where it changes, every file is read again. */
const READING = ['src/schema', 'src/stored', 'src/site', 'package-lock.json'];
const NAMED_AT_MOST = 20;

type StoreEntry = ReturnType<DataStore['values']>[number];

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
export interface PageLoaderOptions {
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
type FileProblem = PageProblem & { file: string };

/**
 * Loads pages for the build. Astro's own loader makes each page a module of the bundle, which costs
 * some 25 ms and half a megabyte; this one does so only for pages that need it. A file that has not
 * changed since the last build is not read.
 *
 * @param options which pages, and how one is read
 * @returns a loader; it fails with file and line of whatever is wrong, several problems at once
 */
export function pageLoader(options: PageLoaderOptions): Loader {
  const { name, folder, pattern = /\.mdx$/ } = options;
  return {
    name,
    async load(context) {
      const { config, logger, store } = context;
      const root = fileURLToPath(config.root);
      const shelf = openShelf(options, root, store);
      const files = listPages(folder, pattern);
      const seen = new Map<string, string>();
      const problems: FileProblem[] = [];
      for (const file of files) {
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
      logger.info(`${seen.size} ${name}, ${shelf.filesRead()} of them read`);
      watch({ folder, pattern }, context, shelf);
    },
  };
}

/** The store, and what of it is still true. */
interface Shelf {
  load(file: string): { id: string } | { problems: FileProblem[] };
  filesRead(): number;
}

function openShelf({ shelve }: PageLoaderOptions, root: string, store: DataStore): Shelf {
  const version = sourceVersion(root, READING);
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
      const quick = quickStamp(file);
      const [knownVersion, knownQuick, knownHash] = entry?.digest?.toString().split(' ') ?? [];
      const keep = (same: StoreEntry) => {
        if (same.deferredRender) store.addModuleImport(filePath);
        return same;
      };
      if (entry && knownVersion === version && quick !== '' && knownQuick === quick) {
        return keep(entry);
      }
      filesRead += 1;
      const { text, hash } = readWithHash(file);
      const digest = [version, quick, hash].join(' ');
      const isSame = knownVersion === version && knownHash === hash;
      if (isSame && entry) {
        store.set({ ...keep(entry), digest });
        return entry;
      }
      const page = shelve(text, file);
      if ('problems' in page) {
        return { problems: page.problems.map((problem) => ({ ...problem, file })) };
      }
      const { id, data, body, isModule } = page;
      const shelved = {
        id,
        data,
        filePath,
        digest,
        ...(body !== undefined && { body }),
        ...(isModule && { deferredRender: true }),
      };
      store.set(shelved);
      known.set(filePath, shelved);
      return shelved;
    },
  };
}

/** While developing: takes over what changes. */
function watch(
  { folder, pattern }: { folder: string; pattern: RegExp },
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

function problemsError(problems: readonly FileProblem[], root: string): Error {
  const lines = problems
    .slice(0, NAMED_AT_MOST)
    .map(({ file, line, problem }) => `${relative(root, file)}:${line}: ${problem}`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`and ${more} more`);
  const error = new Error(lines.join('\n'));
  error.name = 'PageError';
  return error;
}

function listPages(folder: string, pattern: RegExp): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => pattern.test(file))
      .sort()
      .map((file) => join(folder, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
