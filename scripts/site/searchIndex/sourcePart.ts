import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import { hashOf } from '../../../src/files/fingerprint.ts';
import type { SearchRecord } from '../../../src/site/search/readRecord.ts';
import { CommandFailure } from '../../commandLine/commandFailure.ts';
import { unpack } from './packedFile.ts';

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

/** Readers' browsers need these of Pagefind's own files: its interfaces are not used. */
const ENGINE_FILES = /^(?:pagefind(?:-worker)?\.js|wasm\.[\w-]+\.pagefind)$/;

/**
 * Has Pagefind index some papers. They are handed over one by one, so that the index is the same each
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
  const { index, errors } = await createIndex();
  if (index === undefined) throw failureOf(errors);
  const slugs: string[] = [];
  for (const { slug, html } of records) {
    const added = await index.addHTMLFile({
      sourcePath: `papers/${slug}/index.html`,
      content: html,
    });
    if (added.errors.length > 0) throw failureOf(added.errors);
    slugs.push(slug);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw failureOf(made.errors);
  await index.deleteIndex();
  rmSync(folder, { recursive: true, force: true });
  const fragments = new Map<string, Buffer>();
  for (const { path, content } of made.files) {
    if (path.startsWith('fragment/')) {
      const { url } = JSON.parse(unpack(content, path).toString()) as { url: string };
      fragments.set(url.split('/').at(-2) ?? '', Buffer.from(content));
    } else if (/^index\/|\.pf_meta$/.test(path)) write(join(folder, path), content);
    else if (ENGINE_FILES.test(path)) write(join(folder, ENGINE, path), content);
  }
  const entry = made.files.find(({ path }) => path === 'pagefind-entry.json');
  const metadata = made.files.find(({ path }) => path.endsWith('.pf_meta'));
  const summary = summarize(slugs, fragments, Buffer.from(entry?.content ?? []).toString());
  write(
    join(folder, FRAGMENTS),
    Buffer.concat(slugs.map((slug) => fragments.get(slug) ?? Buffer.alloc(0))),
  );
  const part = { ...summary, madeFrom, metadata: metadata?.path };
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

/** The folder with the files of Pagefind's that do not depend on the papers. */
export const engineFolder = ({ folder }: SourcePart): string => join(folder, ENGINE);

function summarize(slugs: readonly string[], fragments: Map<string, Buffer>, entryText: string) {
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
    fragments: slugs.map((slug) => {
      const bytes = fragments.get(slug);
      if (bytes === undefined) throw failureOf([`it has no ${slug}`]);
      end += bytes.length;
      return { hash: hashOf(bytes), end };
    }),
  };
}

function write(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function failureOf(errors: readonly string[]): CommandFailure {
  return new CommandFailure(`The search index could not be made: ${errors.join('; ')}`);
}
