import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { hashOf } from '../../files/fingerprint.ts';

/** What a file of kept pieces says of them, at its end. */
export interface PiecesIndex {
  /** A fingerprint of all that every piece is made from besides its own thing. */
  key: string;
  /** Of each thing whose pieces are kept, a fingerprint of all that they are made from. */
  things: string[];
  /** How many pieces each thing has; they stand one behind the other. */
  kinds: number;
  /** Where the pieces of each thing begin. */
  starts: Float64Array;
  /** How many bytes each piece has, thing by thing. */
  lengths: Uint32Array;
  /** A checksum of each piece. */
  checksums: Uint32Array;
}

/** A file ends with the length of its index, in so many digits, and a fingerprint of it. */
export const LENGTH_DIGITS = 12;
const TRAILER_BYTES = LENGTH_DIGITS + hashOf('').length;

const FIRST_ROOM = 100_000;

/** The pieces that an earlier build, or another thread of this one, kept in a file. */
export class KeptPieces {
  readonly key: string;
  /** Of how many things there are pieces. */
  readonly count: number;
  readonly #file: number;
  readonly #stamp: string;
  readonly #index: PiecesIndex;
  readonly #places: ReadonlyMap<string, number>;
  #room = Buffer.allocUnsafeSlow(FIRST_ROOM);

  private constructor(file: number, index: PiecesIndex) {
    this.key = index.key;
    this.count = index.things.length;
    this.#file = file;
    this.#stamp = stampOf(fstatSync(file));
    this.#index = index;
    this.#places = new Map(index.things.map((thing, place) => [thing, place]));
  }

  /**
   * Opens a file.
   *
   * @param path where it is
   * @returns what is in it; nothing where there is no such file, or it is not whole
   */
  static open(path: string): KeptPieces | undefined {
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      return new KeptPieces(file, readIndex(file));
    } catch {
      // Whatever is wrong with the file, pieces can be made again.
      if (file !== undefined) closeSync(file);
      return undefined;
    }
  }

  /** Tells whether this is what a path leads to by now. */
  isAt(path: string): boolean {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats !== undefined && stampOf(stats) === this.#stamp;
  }

  /** Tells whether the pieces of a thing are kept. */
  has(thing: string): boolean {
    return this.#places.has(thing);
  }

  /**
   * Reads a piece.
   *
   * @param thing the fingerprint of its thing
   * @param kind which of its pieces, from 0
   * @returns its bytes, until the next one is read; nothing where it is not kept, or no longer whole
   */
  read(thing: string, kind: number): Uint8Array | undefined {
    const place = this.#places.get(thing);
    if (place === undefined) return undefined;
    const { kinds, starts, lengths, checksums } = this.#index;
    const first = place * kinds;
    let start = starts[place] ?? 0;
    for (let at = first; at < first + kind; at++) start += lengths[at] ?? 0;
    const length = lengths[first + kind] ?? 0;
    if (length > this.#room.length) this.#room = Buffer.allocUnsafeSlow(2 * length);
    const read = readSync(this.#file, this.#room, 0, length, start);
    const bytes = this.#room.subarray(0, read);
    return bytes.length === length && crc32(bytes) === checksums[first + kind] ? bytes : undefined;
  }
}

function stampOf({ ino, size, mtimeMs }: Stats): string {
  return `${ino}-${size}-${mtimeMs}`;
}

function readIndex(file: number): PiecesIndex {
  const { size } = fstatSync(file);
  const trailer = readAt(file, size - TRAILER_BYTES, TRAILER_BYTES).toString('latin1');
  const length = Number.parseInt(trailer.slice(0, LENGTH_DIGITS), 10);
  const content = readAt(file, size - TRAILER_BYTES - length, length);
  if (hashOf(content) !== trailer.slice(LENGTH_DIGITS)) throw new Error('the index is not whole');
  return deserialize(content);
}

function readAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  readSync(file, bytes, 0, length, start);
  return bytes;
}
