/**
 * The part of CBOR (RFC 8949) that Pagefind writes: integers, texts and arrays of definite length.
 * Texts are read as Latin-1, so that comparing two of them compares their bytes, as Pagefind does.
 */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** So few bytes are copied one by one sooner than all at once. */
const FEW = 48;

/** Reads values one after the other. */
export class CborReader {
  position = 0;
  readonly bytes: Buffer;

  /** @param bytes what is read, from its first byte on */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** @returns the length of the array that begins here; its members follow */
  readArray(): number {
    return this.#readHead(ARRAY);
  }

  /** @returns an integer from 0 on */
  readUnsigned(): number {
    return this.#readHead(UNSIGNED);
  }

  /** @returns an integer, which may be negative */
  readInteger(): number {
    const isNegative = (this.bytes[this.position] ?? 0) >> 5 === NEGATIVE;
    return isNegative ? -1 - this.#readHead(NEGATIVE) : this.#readHead(UNSIGNED);
  }

  /** @returns a text, each byte of its UTF-8 as one character */
  readText(): string {
    const length = this.#readHead(TEXT);
    this.position += length;
    return this.bytes.toString('latin1', this.position - length, this.position);
  }

  /** Passes over an array of integers, the commonest value by far. */
  skipIntegers(): void {
    const { bytes } = this;
    const left = this.readArray();
    let position = this.position;
    for (let at = 0; at < left; at++) {
      const short = (bytes[position] ?? 0) & 31;
      position += short < 24 ? 1 : 1 + (1 << (short - 24));
    }
    this.position = position;
  }

  #readHead(major: number): number {
    const { bytes } = this;
    const first = bytes[this.position++] ?? -1;
    if (first >> 5 !== major) {
      throw new RangeError(
        `byte ${this.position - 1} of the search index begins ${first >> 5}, not ${major}`,
      );
    }
    const short = first & 31;
    if (short < 24) return short;
    if (short === 24) return bytes[this.position++] ?? 0;
    const length = 1 << (short - 24);
    this.position += length;
    if (length === 8) return Number(bytes.readBigUInt64BE(this.position - length));
    return bytes.readUIntBE(this.position - length, length);
  }
}

/** Writes values one after the other. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 12);
  #length = 0;

  /** How many bytes were written. */
  get length(): number {
    return this.#length;
  }

  /** @param length how many members follow */
  writeArray(length: number): void {
    this.#writeHead(ARRAY, length);
  }

  /** @param value an integer below 2³² */
  writeInteger(value: number): void {
    if (value < 0) this.#writeHead(NEGATIVE, -1 - value);
    else this.#writeHead(UNSIGNED, value);
  }

  /** @param text each character one byte of its UTF-8 */
  writeText(text: string): void {
    this.#writeHead(TEXT, text.length);
    this.#reserve(text.length);
    this.#length += this.#bytes.write(text, this.#length, 'latin1');
  }

  /**
   * Writes values that are written already.
   *
   * @param bytes where they are
   * @param start where they begin
   * @param end where they end
   */
  writeBytes(bytes: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    if (end - start > FEW) this.#bytes.set(bytes.subarray(start, end), this.#length);
    else {
      let to = this.#length;
      const target = this.#bytes;
      for (let from = start; from < end; from++) target[to++] = bytes[from] ?? 0;
    }
    this.#length += end - start;
  }

  /** @param other what it has written is written here too */
  writeAll(other: CborWriter): void {
    this.writeBytes(other.#bytes, 0, other.#length);
  }

  /** @returns what was written, a view that further writing changes */
  view(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
  }

  #writeHead(major: number, value: number): void {
    this.#reserve(5);
    if (value < 24) {
      this.#bytes[this.#length++] = (major << 5) | value;
      return;
    }
    const length = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.#bytes[this.#length++] = (major << 5) | (24 + Math.log2(length));
    this.#length = this.#bytes.writeUIntBE(value, this.#length, length);
  }

  #reserve(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
