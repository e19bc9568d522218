import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { hashOf } from '../../../src/files/fingerprint.ts';
import type { SearchRecord } from '../../../src/site/search/readRecord.ts';
import { CommandFailure } from '../../commandLine/commandFailure.ts';
import { countWords, printWordCounts } from './countWords.ts';
import { readPartMetadata } from './indexedPart.ts';
import { WorkInHand } from './workInHand.ts';

/** What Pagefind makes of some papers, before it is merged with the rest of the library. */
export interface SourcePart {
  /** The folder with `index/`. */
  folder: string;
  /** A fingerprint of what it was made from. */
  madeFrom: string;
  /** The path of the `.pf_meta` file. */
  metadata: string;
  /** The key of the language in Pagefind's table of contents, and what is said there of it. */
  language: string;
  wasm: string;
  /** Characters besides letters and digits that are indexed. */
  includedCharacters: string[];
  /** Of each paper in order, what is shown where it is found: its fingerprint, and its end in `fragments.bin`. */
  fragments: { hash: string; end: number }[];
}

const SUMMARY = 'part.json';
const FRAGMENTS = 'fragments.bin';
const ENGINE = 'engine';
const WORD_COUNTS = 'words.txt';

/** So many papers wait for Pagefind. */
const WAITING_AT_MOST = 32;

/** Readers' browsers need these of Pagefind's own files: its interfaces are not used. */
const ENGINE_FILES = /^(?:pagefind(?:-worker)?\.js|wasm\.[\w-]+\.pagefind)$/;

/**
 * Has Pagefind index some papers. They are taken one by one, so that the index is the same each
 * time.
 *
 * @param records the papers in order
 * @param folder where the index is kept; what is there goes
 * @param madeFrom a fingerprint of the records
 * @throws CommandFailure where Pagefind reports an error
 */
export async function makeSourcePart(
  records: Iterable<SearchRecord>,
  folder: string,
  madeFrom: string,
): Promise<void> {
  await failWhereItEnds(indexPapers(records, folder, madeFrom));
}

/**
 * Pagefind's process may end early, as where memory is short. Nobody tells, but then there is nothing
 * left to wait for.
 */
async function failWhereItEnds(work: Promise<void>): Promise<void> {
  let fail = () => {};
  const ended = new Promise<never>((_, reject) => {
    fail = () => reject(failureOf(['its process ended early']));
  });
  process.once('beforeExit', fail);
  try {
    await Promise.race([work, ended]);
  } finally {
    process.off('beforeExit', fail);
  }
}

async function indexPapers(
  records: Iterable<SearchRecord>,
  folder: string,
  madeFrom: string,
): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw failureOf(errors);
  const { papers, words } = await handOver(index, records);
  const made = await index.getFiles();
  failWhereAny(made.errors);
  await index.deleteIndex();
  rmSync(folder, { recursive: true, force: true });
  const files = new Map(made.files.map(({ path, content }) => [path, content]));
  for (const [path, content] of files) {
    if (/^index\/|\.pf_meta$/.test(path)) write(join(folder, path), content);
    else if (ENGINE_FILES.test(path)) write(join(folder, ENGINE, path), content);
  }
  const metadata = made.files.find(({ path }) => path.endsWith('.pf_meta'))?.path ?? '';
  const { pages } = readPartMetadata(join(folder, metadata));
  if (pages.length !== papers) throw failureOf([`it has ${pages.length} of ${papers} papers`]);
  const fragments = pages.map(
    ({ fragment }) => files.get(`fragment/${fragment}.pf_fragment`) ?? new Uint8Array(),
  );
  write(join(folder, FRAGMENTS), Buffer.concat(fragments));
  const entry = Buffer.from(files.get('pagefind-entry.json') ?? []).toString();
  write(join(folder, WORD_COUNTS), Buffer.from(printWordCounts(words)));
  const part = { ...summarize(fragments, entry), madeFrom, metadata };
  write(join(folder, SUMMARY), Buffer.from(JSON.stringify(part)));
}

/**
 * Reads what {@link makeSourcePart} has kept.
 *
 * @param folder where it is kept
 * @returns the part; nothing where there is none
 */
export function readSourcePart(folder: string): SourcePart | undefined {
  try {
    const part = JSON.parse(readFileSync(join(folder, SUMMARY), 'utf8')) as SourcePart;
    return { ...part, folder, metadata: join(folder, part.metadata) };
  } catch {
    return undefined;
  }
}

/**
 * Reads what is shown of each paper of a part where it is found.
 *
 * @param part the part
 * @yields the bytes of a fragment's file, in order
 */
export function* readFragments({ folder, fragments }: SourcePart): Generator<Buffer> {
  const bytes = readFileSync(join(folder, FRAGMENTS));
  let start = 0;
  for (const { end } of fragments) {
    yield bytes.subarray(start, end);
    start = end;
  }
}

/**
 * Reads in how many papers of a part words are.
 *
 * @param part the part
 * @returns lines, as `printWordCounts` writes them
 */
export const readWordCounts = ({ folder }: SourcePart): string =>
  readFileSync(join(folder, WORD_COUNTS), 'utf8');

/** The folder with the files of Pagefind's that do not depend on the papers. */
export const engineFolder = ({ folder }: SourcePart): string => join(folder, ENGINE);

/**
 * Hands papers over, and says how many, and which words they have. Pagefind takes one after the other; that it has the next ones
 * waiting saves it and this thread from waiting for each other.
 */
async function handOver(
  index: PagefindIndex,
  records: Iterable<SearchRecord>,
): Promise<{ papers: number; words: Map<string, number> }> {
  const waiting = new WorkInHand(WAITING_AT_MOST);
  const words = new Map<string, number>();
  let papers = 0;
  for (const { slug, html } of records) {
    const added = index.addHTMLFile({ sourcePath: `papers/${slug}/index.html`, content: html });
    papers += 1;
    countWords(words, html);
    await waiting.add(added.then(({ errors }) => failWhereAny(errors)));
  }
  await waiting.end();
  return { papers, words };
}

function summarize(fragments: readonly Uint8Array[], entryText: string) {
  const entry = JSON.parse(entryText) as {
    languages: Record<string, { wasm: string }>;
    include_characters?: string[];
  };
  const [[language, { wasm }] = ['unknown', { wasm: 'unknown' }]] = Object.entries(entry.languages);
  let end = 0;
  return {
    language,
    wasm,
    includedCharacters: entry.include_characters ?? [],
    fragments: fragments.map((bytes) => {
      if (bytes.length === 0) throw failureOf(['it lacks what is shown of a paper']);
      end += bytes.length;
      return { hash: hashOf(bytes), end };
    }),
  };
}

function write(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function failWhereAny(errors: readonly string[]): void {
  if (errors.length > 0) throw failureOf(errors);
}

function failureOf(errors: readonly string[]): CommandFailure {
  return new CommandFailure(`The search index could not be made: ${errors.join('; ')}`);
}
