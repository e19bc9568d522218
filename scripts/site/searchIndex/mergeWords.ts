import { CborReader, CborWriter } from './cbor.ts';
import type { IndexedWord, Postings } from './indexedPart.ts';
import { mergeOrder } from './mergeOrder.ts';

/** The words of an index that was made on its own. */
export interface WordSource {
  /** In the order of their bytes. */
  words: Iterator<IndexedWord>;
  /** The row of its first paper; the others follow it. */
  firstRow: number;
  /** The numbers of its metadata in the whole index. */
  metaFields: readonly number[];
}

/** A file of words: the first and the last of them, and for each part of the index what is in it. */
export interface WordChunk {
  from: string;
  to: string;
  /** By part. */
  contents: Buffer[];
}

/** The papers of a word that belong to one part of the index. */
interface PartPostings {
  count: number;
  last: number;
  writer: CborWriter;
}

/**
 * Merges indexes that were made on their own, and deals their papers out: row 0 to the first part,
 * row 1 to the second, and so on. Each part then is a fair sample of the library, in which a word is as
 * rare as in the whole, so that scores of different parts can be compared; and each part knows all
 * words, if only as words that it does not have, so that none of them takes a word for another.
 *
 * @param sources the indexes, in the order of their rows
 * @param parts how many parts
 * @param bytesPerChunk how many bytes of papers a chunk has, all parts together, before the next begins
 * @yields the words in the order of their bytes
 */
export function* mergeWords(
  sources: readonly WordSource[],
  parts: number,
  bytesPerChunk: number,
): Generator<WordChunk> {
  const writers = Array.from({ length: parts }, () => new CborWriter());
  const dealer = new Dealer(parts);
  let from = '';
  let to = '';
  let count = 0;
  let bytes = 0;
  const close = (): WordChunk => {
    const contents = writers.map((writer) => closeChunk(writer, count));
    count = 0;
    bytes = 0;
    for (const writer of writers) writer.clear();
    return { from, to, contents };
  };
  const lists = sources.map(wordsOf);
  for (const group of mergeOrder(lists, ({ word }) => word.word)) {
    to = group[0]?.word.word ?? '';
    if (count === 0) from = to;
    count += 1;
    bytes += to.length + writeWord(group, writers, dealer);
    if (bytes >= bytesPerChunk) yield close();
  }
  if (count > 0) yield close();
}

/** A word of one source. */
interface SourceWord {
  source: WordSource;
  word: IndexedWord;
}

function* wordsOf(source: WordSource): Generator<SourceWord> {
  for (let next = source.words.next(); next.done !== true; next = source.words.next()) {
    yield { source, word: next.value };
  }
}

/** Writes a word for all parts, and says how many bytes its papers take, however many parts there are. */
function writeWord(
  group: readonly SourceWord[],
  writers: readonly CborWriter[],
  dealer: Dealer,
): number {
  const [first] = group;
  if (first === undefined) return 0;
  for (const writer of writers) {
    writer.writeArray(3);
    writer.writeText(first.word.word);
  }
  dealer.clear();
  let forms = NO_FORMS;
  for (const { source, word } of group) {
    dealer.deal(source, word.postings);
    if (word.variants.length > 0) forms = [...forms, ...word.variants.map(({ form }) => form)];
  }
  let bytes = dealer.write(writers);
  const sorted = forms.length > 0 ? [...new Set(forms)].sort() : NO_FORMS;
  for (const writer of writers) writer.writeArray(sorted.length);
  for (const form of sorted) {
    for (const writer of writers) {
      writer.writeArray(2);
      writer.writeText(form);
    }
    dealer.clear();
    for (const { source, word } of group) {
      for (const variant of word.variants) {
        if (variant.form === form) dealer.deal(source, variant.postings);
      }
    }
    bytes += dealer.write(writers);
  }
  return bytes;
}

/** Most words have no forms with accents. */
const NO_FORMS: readonly string[] = [];

/** Deals postings out to parts. */
class Dealer {
  readonly #parts: PartPostings[];

  constructor(parts: number) {
    this.#parts = Array.from({ length: parts }, () => ({
      count: 0,
      last: 0,
      writer: new CborWriter(),
    }));
  }

  /** Begins with another word. */
  clear(): void {
    for (const part of this.#parts) {
      part.count = 0;
      part.last = 0;
      part.writer.clear();
    }
  }

  /** Takes papers of a source; pages are numbered within their part, each by its distance from the one before. */
  deal({ firstRow, metaFields }: WordSource, postings: Postings): void {
    const reader = new CborReader(postings.bytes);
    reader.position = postings.start;
    let row = firstRow;
    for (let left = postings.count; left > 0; left--) {
      const length = reader.readArray();
      row += reader.readUnsigned();
      const part = this.#parts[row % this.#parts.length];
      if (part === undefined) throw new RangeError(`row ${row} has no part`);
      const page = Math.floor(row / this.#parts.length);
      part.writer.writeArray(length);
      part.writer.writeInteger(page - part.last);
      part.last = page;
      part.count += 1;
      const start = reader.position;
      reader.skipIntegers();
      part.writer.writeBytes(reader.bytes, start, reader.position);
      if (length > 2) copyMetadata(reader, part.writer, metaFields);
    }
  }

  /** Hands each part its own, and says how many bytes that is. */
  write(writers: readonly CborWriter[]): number {
    let bytes = 0;
    for (const [at, { count, writer }] of this.#parts.entries()) {
      writers[at]?.writeArray(count);
      writers[at]?.writeAll(writer);
      bytes += writer.length;
    }
    return bytes;
  }
}

/** Where a word stands in the metadata: positions, and before them −1 − number of the field. */
function copyMetadata(reader: CborReader, writer: CborWriter, metaFields: readonly number[]): void {
  const length = reader.readArray();
  writer.writeArray(length);
  for (let left = length; left > 0; left--) {
    const value = reader.readInteger();
    writer.writeInteger(value < 0 ? -1 - (metaFields[-1 - value] ?? 0) : value);
  }
}

function closeChunk(writer: CborWriter, words: number): Buffer {
  const head = new CborWriter();
  head.writeArray(1);
  head.writeArray(words);
  return Buffer.concat([head.view(), writer.view()]);
}
