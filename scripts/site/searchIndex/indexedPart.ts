import { join } from 'node:path';
import { CborReader } from './cbor.ts';
import { readPacked } from './packedFile.ts';

/** What Pagefind says of an index as a whole. */
export interface PartMetadata {
  /** Of each page, in the order in which they were handed over: its fragment and its words. */
  pages: { fragment: string; words: number }[];
  /** The files with the words, in order. */
  chunks: { from: string; file: string }[];
  /** The names of the metadata that are searched; postings name them by number. */
  metaFields: string[];
  /** The version of Pagefind. */
  version: string;
}

/** The papers that have a word, as Pagefind wrote them. */
export interface Postings {
  bytes: Buffer;
  /** How many papers. */
  count: number;
  /** Where the first begins. */
  start: number;
}

/** A word with its papers, and its forms with accents with theirs. */
export interface IndexedWord {
  /** In Latin-1, see {@link CborReader}. */
  word: string;
  postings: Postings;
  variants: { form: string; postings: Postings }[];
}

/**
 * Reads what Pagefind says of an index as a whole (pagefind_web/src/metadata.rs).
 *
 * @param file the `.pf_meta` file
 * @returns pages, files of words and names of metadata
 * @throws RangeError where the file has another form
 */
export function readPartMetadata(file: string): PartMetadata {
  const reader = new CborReader(readPacked(file));
  reader.readArray();
  const version = reader.readText();
  const pages = readMany(reader, () => {
    reader.readArray();
    return { fragment: reader.readText(), words: reader.readUnsigned() };
  });
  const chunks = readMany(reader, () => {
    reader.readArray();
    const from = reader.readText();
    reader.readText();
    return { from, file: reader.readText() };
  });
  readMany(reader, () => {
    reader.readArray();
    reader.readText();
    reader.readText();
  });
  readMany(reader, () => {
    reader.readArray();
    reader.readText();
    reader.skipIntegers();
  });
  const metaFields = readMany(reader, () => reader.readText());
  chunks.sort((a, b) => (a.from < b.from ? -1 : 1));
  return { pages, chunks, metaFields, version };
}

/**
 * Reads the words of an index one after the other (pagefind_web/src/index.rs). One file at a time is
 * in memory.
 *
 * @param folder the folder with `index/`
 * @param metadata of that index
 * @yields the words in the order of their bytes
 * @throws RangeError where a file has another form
 */
export function* readWords(folder: string, { chunks }: PartMetadata): Generator<IndexedWord> {
  for (const { file } of chunks) {
    const reader = new CborReader(readPacked(join(folder, 'index', `${file}.pf_index`)));
    reader.readArray();
    for (let left = reader.readArray(); left > 0; left--) {
      const hasVariants = reader.readArray() > 2;
      const word = reader.readText();
      const postings = skipPostings(reader);
      const variants: IndexedWord['variants'] = [];
      for (let forms = hasVariants ? reader.readArray() : 0; forms > 0; forms--) {
        reader.readArray();
        variants.push({ form: reader.readText(), postings: skipPostings(reader) });
      }
      yield { word, postings, variants };
    }
  }
}

function skipPostings(reader: CborReader): Postings {
  const count = reader.readArray();
  const start = reader.position;
  for (let left = count; left > 0; left--) {
    const hasMetadata = reader.readArray() > 2;
    reader.readUnsigned();
    reader.skipIntegers();
    if (hasMetadata) reader.skipIntegers();
  }
  return { bytes: reader.bytes, count, start };
}

function readMany<Value>(reader: CborReader, read: () => Value): Value[] {
  return Array.from({ length: reader.readArray() }, read);
}
