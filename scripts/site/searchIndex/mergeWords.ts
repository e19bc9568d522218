import { CborReader, CborWriter } from './cbor.ts';
import type { IndexedWord, Postings } from './indexedPart.ts';

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
  for (const group of groupWords(sources)) {
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

/** Yields each word with all sources that have it. */
function* groupWords(sources: readonly WordSource[]): Generator<SourceWord[]> {
  const heads = sources.map((source) => ({ source, next: source.words.next() }));
  for (;;) {
    let first: string | undefined;
    for (const { next } of heads) {
      if (next.done !== true && (first === undefined || next.value.word < first)) {
        first = next.value.word;
      }
    }
    if (first === undefined) return;
    const group: SourceWord[] = [];
    for (const head of heads) {
      if (head.next.done === true || head.next.value.word !== first) continue;
      group.push({ source: head.source, word: head.next.value });
      head.next = head.source.words.next();
    }
    yield group;
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
  dealer.deal(group.map(({ source, word }) => ({ source, postings: word.postings })));
  let bytes = dealer.write(writers);
  const forms = new Set(group.flatMap(({ word }) => word.variants.map(({ form }) => form)));
  for (const writer of writers) writer.writeArray(forms.size);
  for (const form of [...forms].sort()) {
    for (const writer of writers) {
      writer.writeArray(2);
      writer.writeText(form);
    }
    dealer.deal(
      group.flatMap(({ source, word }) =>
        word.variants
          .filter((variant) => variant.form === form)
          .map(({ postings }) => ({ source, postings })),
      ),
    );
    bytes += dealer.write(writers);
  }
  return bytes;
}

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

  /** Takes the papers of a word; pages are numbered within their part, each by its distance from the one before. */
  deal(lists: readonly { source: WordSource; postings: Postings }[]): void {
    for (const part of this.#parts) {
      part.count = 0;
      part.last = 0;
      part.writer.clear();
    }
    for (const { source, postings } of lists) {
      const reader = new CborReader(postings.bytes);
      reader.position = postings.start;
      let row = source.firstRow;
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
        part.writer.writeBytes(reader.bytes.subarray(start, reader.position));
        if (length > 2) copyMetadata(reader, part.writer, source.metaFields);
      }
    }
  }

  /** Hands each part its own, and says how many bytes that is. */
  write(writers: readonly CborWriter[]): number {
    let bytes = 0;
    for (const [at, { count, writer }] of this.#parts.entries()) {
      writers[at]?.writeArray(count);
      writers[at]?.writeBytes(writer.view());
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
