import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  fragmentPath,
  type IndexParts,
  PAPERS_PER_TAG,
  paperName,
} from '../../../src/components/search/engine/indexParts.ts';
import { hashOf } from '../../../src/files/fingerprint.ts';
import { listFiles } from '../publishFiles.ts';
import { CborWriter } from './cbor.ts';
import { type ValuesByRow, writeFacets, writeOrders } from './columns.ts';
import { addWordCounts } from './countWords.ts';
import { type PartMetadata, readPartMetadata, readWords } from './indexedPart.ts';
import { mergeWords } from './mergeWords.ts';
import { writePacked } from './packedFile.ts';
import { engineFolder, readFragments, readWordCounts, type SourcePart } from './sourcePart.ts';
import { WorkInHand } from './workInHand.ts';
import { chooseSpellings, packSpellings } from './writeSpellings.ts';

/** So much of the words, unpacked, all parts together, is in one file of each part. */
const BYTES_PER_CHUNK = 40_000;

/** So many files of words are packed while the next ones are put together. */
const PACKED_AT_ONCE = 32;

/** The file that says of which parts the index consists. */
export const PARTS_FILE = 'parts.json';

/** What the index of a library is written from. */
export interface IndexContent {
  /** What Pagefind made, in the order of the papers. */
  sources: readonly SourcePart[];
  /** How many parts readers' browsers put together. */
  parts: number;
  /** What each paper is narrowed by. */
  facets: Readonly<Record<string, ValuesByRow>>;
  /** What it is ordered by. */
  orders: Readonly<Record<string, ValuesByRow>>;
  /** Tells whether a paper's fragment need not be written, by its source and path. */
  isThere: (source: number, path: string) => boolean;
}

/**
 * Writes the index of a whole library: Pagefind's files, merged, with papers named by their row, and
 * the columns of facets and orders beside them.
 *
 * @param folder an empty folder
 * @param content what it is written from
 * @returns the paths of fragments that were not written
 * @throws RangeError where Pagefind's files have another form
 */
export async function writeIndex(folder: string, content: IndexContent): Promise<string[]> {
  const { sources, parts, facets, orders } = content;
  const metadata = sources.map(({ metadata }) => readPartMetadata(metadata));
  const index: IndexParts = {
    parts: Array.from({ length: parts }, (_, at) => (at === 0 ? '' : `index/${at + 1}/`)),
    tags: tagPapers(sources),
    facets: writeColumns(folder, 'facets', writeFacets(facets)),
    orders: writeColumns(folder, 'orders', writeOrders(orders)),
    spellings: writeSpellings(folder, sources),
  };
  write(join(folder, PARTS_FILE), `${JSON.stringify(index)}\n`);
  copyEngine(folder, sources);
  const chunks = await writeWords(folder, index.parts, sources, metadata);
  const pages = dealPages(index, metadata);
  for (const [at, path] of index.parts.entries()) {
    await writeContents(join(folder, path), sources[0], metadata[0], {
      pages: pages[at] ?? [],
      chunks: chunks[at] ?? [],
      metaFields: metaFieldsOf(metadata),
    });
  }
  return writeFragments(folder, index, content);
}

/** What one part of the written index holds. */
interface PartContents {
  pages: { name: string; words: number }[];
  chunks: { from: string; to: string; file: string }[];
  metaFields: readonly string[];
}

function copyEngine(folder: string, [first]: readonly SourcePart[]): void {
  if (first === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const file of listFiles(engineFolder(first))) {
    copyFileSync(join(engineFolder(first), file), join(folder, file));
  }
}

const metaFieldsOf = (metadata: readonly PartMetadata[]): string[] => [
  ...new Set(metadata.flatMap(({ metaFields }) => metaFields)),
];

async function writeWords(
  folder: string,
  folders: readonly string[],
  sources: readonly SourcePart[],
  metadata: readonly PartMetadata[],
): Promise<PartContents['chunks'][]> {
  const allFields = metaFieldsOf(metadata);
  let firstRow = 0;
  const wordSources = sources.flatMap((source, at) => {
    const part = metadata[at];
    if (part === undefined) return [];
    const one = {
      words: readWords(source.folder, part),
      firstRow,
      metaFields: part.metaFields.map((field) => allFields.indexOf(field)),
    };
    firstRow += part.pages.length;
    return [one];
  });
  const written: PartContents['chunks'][] = folders.map(() => []);
  for (const path of folders) mkdirSync(join(folder, path, 'index'), { recursive: true });
  const packing = new WorkInHand(PACKED_AT_ONCE);
  for (const { from, to, contents } of mergeWords(wordSources, folders.length, BYTES_PER_CHUNK)) {
    for (const [at, path] of folders.entries()) {
      const content = contents[at] ?? Buffer.alloc(0);
      const file = hashOf(content).slice(0, 7);
      written[at]?.push({ from, to, file });
      await packing.add(writePacked(join(folder, path, 'index', `${file}.pf_index`), content));
    }
  }
  await packing.end();
  return written;
}

/** The tags of papers that are named together. */
function tagPapers(sources: readonly SourcePart[]): string[] {
  const hashes = sources.flatMap(({ fragments }) => fragments.map(({ hash }) => hash));
  const tags = Math.ceil(hashes.length / PAPERS_PER_TAG);
  return Array.from({ length: tags }, (_, at) =>
    shortHash(hashes.slice(at * PAPERS_PER_TAG, (at + 1) * PAPERS_PER_TAG).join(' ')),
  );
}

/** Two characters tell a name from the one that browsers may have kept with another content. */
function shortHash(text: string): string {
  return (Number.parseInt(hashOf(text).slice(0, 8), 16) % 36 ** 2).toString(36).padStart(2, '0');
}

function dealPages(
  { parts, tags }: IndexParts,
  metadata: readonly PartMetadata[],
): PartContents['pages'][] {
  const dealt: PartContents['pages'][] = parts.map(() => []);
  for (const [row, { words }] of metadata.flatMap(({ pages }) => pages).entries()) {
    const tag = tags[Math.floor(row / PAPERS_PER_TAG)] ?? '';
    dealt[row % parts.length]?.push({ name: paperName(row, parts.length, tag), words });
  }
  return dealt;
}

function writeFragments(
  folder: string,
  index: IndexParts,
  { sources, isThere }: IndexContent,
): string[] {
  const kept: string[] = [];
  let row = 0;
  for (const [at, source] of sources.entries()) {
    const paths = source.fragments.map(() => fragmentPath(index, row++));
    if (paths.every((path) => isThere(at, path))) {
      kept.push(...paths);
      continue;
    }
    let page = 0;
    for (const bytes of readFragments(source)) write(join(folder, paths[page++] ?? ''), bytes);
  }
  return kept;
}

/** Writes the metadata of a part, in the form of pagefind_web/src/metadata.rs, and its table of contents. */
async function writeContents(
  folder: string,
  source: SourcePart | undefined,
  metadata: PartMetadata | undefined,
  { pages, chunks, metaFields }: PartContents,
): Promise<void> {
  if (source === undefined || metadata === undefined) return;
  const writer = new CborWriter();
  const writeMany = <Value>(values: readonly Value[], writeOne: (value: Value) => void) => {
    writer.writeArray(values.length);
    for (const value of values) writeOne(value);
  };
  writer.writeArray(6);
  writer.writeText(metadata.version);
  writeMany(pages, ({ name, words }) => {
    writer.writeArray(2);
    writer.writeText(name);
    writer.writeInteger(words);
  });
  writeMany(chunks, ({ from, to, file }) => {
    writer.writeArray(3);
    for (const text of [from, to, file]) writer.writeText(text);
  });
  // Facets and orders are the columns' business.
  writer.writeArray(0);
  writer.writeArray(0);
  writeMany(metaFields, (field) => writer.writeText(field));
  const hash = hashOf(writer.view()).slice(0, 13);
  await writePacked(join(folder, `pagefind.${hash}.pf_meta`), writer.view());
  const entry = {
    version: metadata.version,
    languages: { [source.language]: { hash, wasm: source.wasm, page_count: pages.length } },
    include_characters: source.includedCharacters,
  };
  write(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
}

/** The words that are suggested for misspelled ones. */
function writeSpellings(folder: string, sources: readonly SourcePart[]): string {
  const counts = new Map<string, number>();
  for (const source of sources) addWordCounts(counts, readWordCounts(source));
  const papers = sources.reduce((sum, { fragments }) => sum + fragments.length, 0);
  const bytes = packSpellings(chooseSpellings(counts, papers));
  const path = `words.${hashOf(bytes).slice(0, 8)}.spellings`;
  write(join(folder, path), bytes);
  return path;
}

/** The name tells browsers when to ask again. */
function writeColumns(folder: string, name: string, bytes: Buffer): string {
  const path = `filter/${name}.${hashOf(bytes).slice(0, 8)}.columns`;
  write(join(folder, path), bytes);
  return path;
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
