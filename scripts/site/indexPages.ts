import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { hashOf } from '../../src/site/loading/fileStamps.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { listPaperPages } from './listPapers.ts';
import { listFiles, publishFiles } from './publishFiles.ts';
import { readSearchRecord, type SearchRecord } from './searchRecords.ts';
import { type SearchShard, shardRecords } from './searchShards.ts';

/** The folder of the search index in the built site. */
export const SEARCH_FOLDER = 'pagefind';

/** A formula is typeset twice, for the eye and for screen readers, and quoted once: index one. */
const NOT_INDEXED = ['.katex-html', 'annotation'];

/** A library of more papers is indexed in parts. */
const PAPERS_PER_SHARD = 4000;

/** What is needed of Pagefind's own files: its interfaces are not used. */
const ENGINE = /^(?:pagefind(?:-worker)?\.js|wasm\.[\w-]+\.pagefind)$/;
/** What is different for each part. */
const DATA = /^(?:pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|(?:fragment|index|filter)\/.*)$/;

/** What is indexed where. */
export interface IndexOptions {
  /** The folder `dist`. */
  outputDirectory: string;
  /** Where it is remembered what the index was made from. */
  stateFile: string;
  /** How many papers a part of the index holds at most. */
  papersPerShard?: number;
}

/** What is remembered of a part: its fingerprint, and that of its files. */
type IndexState = Record<string, { hash: string; files: string }>;

/**
 * Makes the search index of the built papers beside the pages. Parts whose papers have not changed
 * since the last time are left as they are.
 *
 * @param options what is indexed where
 * @returns how many papers the index holds, read from what was written
 * @throws CommandFailure where Pagefind reports an error
 */
export async function indexPages(options: IndexOptions): Promise<number> {
  const { outputDirectory, stateFile, papersPerShard = PAPERS_PER_SHARD } = options;
  const output = join(outputDirectory, SEARCH_FOLDER);
  const slugs = await listPaperPages(outputDirectory);
  const shards = shardRecords(readRecords(outputDirectory, slugs), papersPerShard);
  const known = readState(stateFile);
  const state: IndexState = {};
  rmSync(stateFile, { force: true });
  try {
    for (const shard of shards) {
      const { folder } = shard;
      const hash = hashOf([shard.hash, NOT_INDEXED, shards.length > 1].join('\n'));
      const target = join(output, folder);
      if (known[folder]?.hash !== hash || known[folder].files !== stampOf(target)) {
        await indexShard(shard, outputDirectory, target, `${stateFile}.files`);
      }
      state[folder] = { hash, files: stampOf(target) };
    }
  } finally {
    await close();
  }
  const folders = shards.map(({ folder }) => folder);
  removeOthers(output, folders);
  const list = `${JSON.stringify({ shards: folders })}\n`;
  if (readText(join(output, 'shards.json')) !== list) {
    writeFileSync(join(output, 'shards.json'), list);
  }
  mkdirSync(dirname(stateFile), { recursive: true });
  writeFileSync(stateFile, JSON.stringify(state));
  return folders.reduce((sum, folder) => sum + countRecords(join(output, folder)), 0);
}

function* readRecords(outputDirectory: string, slugs: readonly string[]): Generator<SearchRecord> {
  for (const slug of slugs) {
    const record = readSearchRecord(outputDirectory, slug);
    if (record !== undefined) yield record;
  }
}

/** Indexes the papers of a part. They are handed over one by one, so that the index is the same each time. */
async function indexShard(
  shard: SearchShard,
  outputDirectory: string,
  target: string,
  staging: string,
): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: NOT_INDEXED });
  if (index === undefined) throw failureOf(errors);
  for (const { slug, html } of readRecords(outputDirectory, shard.slugs)) {
    const added = await index.addHTMLFile({
      sourcePath: `papers/${slug}/index.html`,
      content: html,
    });
    if (added.errors.length > 0) throw failureOf(added.errors);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw failureOf(made.errors);
  await index.deleteIndex();
  const isFirst = shard.folder === '';
  rmSync(staging, { recursive: true, force: true });
  for (const { path, content } of made.files) {
    if (!DATA.test(path) && !(isFirst && ENGINE.test(path))) continue;
    const file = join(staging, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const others = listFiles(target).filter(
    (file) => isFirst && /^(?:\d+\/|shards\.json$)/.test(file),
  );
  publishFiles({ staging, output: target, kept: others });
}

/** Removes parts that are no longer there. */
function removeOthers(output: string, folders: readonly string[]): void {
  for (const file of listFiles(output)) {
    const folder = /^(\d+\/)/.exec(file)?.[1];
    if (folder !== undefined && !folders.includes(folder)) {
      rmSync(join(output, folder), { recursive: true, force: true });
    }
  }
}

/** The names of Pagefind's files hold fingerprints of what is in them. */
function stampOf(target: string): string {
  return hashOf(
    listFiles(target)
      .filter((file) => !/^\d+\/|^shards\.json$/.test(file))
      .join('\n'),
  );
}

function readState(file: string): IndexState {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The index's own table of contents names each language with its number of pages. */
function countRecords(folder: string): number {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function failureOf(errors: readonly string[]): CommandFailure {
  return new CommandFailure(`The search index could not be made: ${errors.join('; ')}`);
}
