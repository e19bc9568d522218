import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { partOf } from './writeWhole.ts';

/** A file is read and written in chunks of about so many bytes. */
const CHUNK_BYTES = 1_000_000;
const LINE_END = 0x0a;

/** A file of so many bytes is held: to ask the system for each line takes ten times as long. */
const HELD_BYTES = 32_000_000;

/** Lines of a file. They are read one by one where all of them together are more than memory should hold. */
export class KeptLines {
  /** The file, or all that is in it. */
  readonly #content: number | Buffer;
  /** Where each line begins, and then where the last one ends. */
  readonly #starts: Float64Array;
  #room = Buffer.alloc(0);

  private constructor(content: number | Buffer, starts: Float64Array) {
    this.#content = content;
    this.#starts = starts;
  }

  /**
   * Opens a file that a {@link LineWriter} has written.
   *
   * @param path where it is
   * @param heldBytes up to which size it is held in memory
   * @returns its lines; nothing where there is no such file, or it is not whole
   */
  static open(path: string, heldBytes = HELD_BYTES): KeptLines | undefined {
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      const isHeld = fstatSync(file).size <= heldBytes;
      const content = isHeld ? readFileSync(file) : file;
      if (isHeld) {
        closeSync(file);
        file = undefined;
      }
      const starts = findLines(content);
      const lines = new KeptLines(content, starts.subarray(0, -1));
      const last = new KeptLines(content, starts.subarray(-2)).at(0);
      if (last === String(lines.count)) return lines;
    } catch {
      // Whatever is wrong with the file, it can be made again.
    }
    if (file !== undefined) closeSync(file);
    return undefined;
  }

  /** How many lines there are. */
  get count(): number {
    return this.#starts.length - 1;
  }

  /**
   * Reads a line.
   *
   * @param place which one, from 0
   * @returns its text
   * @throws what the file system throws
   */
  at(place: number): string {
    const start = this.#starts[place] ?? 0;
    const end = this.#starts[place + 1] ?? start;
    if (typeof this.#content !== 'number') return this.#content.toString('utf8', start, end - 1);
    const length = end - start;
    if (length > this.#room.length) this.#room = Buffer.allocUnsafeSlow(2 * length);
    const read = readSync(this.#content, this.#room, 0, length, start);
    return this.#room.toString('utf8', 0, read - 1);
  }
}

/** Writes lines into a file, which takes its place once it is whole: nobody ever reads half of it. */
export class LineWriter {
  readonly #path: string;
  readonly #part: string;
  readonly #file: number;
  #waiting: string[] = [];
  #length = 0;
  #count = 0;

  /**
   * @param path where the file shall be
   * @throws what the file system throws
   */
  constructor(path: string) {
    this.#path = path;
    this.#part = partOf(path);
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(this.#part, 'w');
  }

  /** Adds a line, which holds no line end, and gives its place. */
  add(line: string): number {
    this.#waiting.push(line, '\n');
    this.#length += line.length;
    if (this.#length > CHUNK_BYTES) this.#flush();
    this.#count += 1;
    return this.#count - 1;
  }

  /** Ends the file and puts it in its place. */
  finish(): void {
    this.#waiting.push(String(this.#count), '\n');
    this.#flush();
    closeSync(this.#file);
    renameSync(this.#part, this.#path);
  }

  /** Gives up. */
  discard(): void {
    closeSync(this.#file);
    rmSync(this.#part, { force: true });
  }

  #flush(): void {
    writeFileSync(this.#file, this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
  }
}

function findLines(content: number | Buffer): Float64Array {
  const starts = [0];
  const addLines = (bytes: Buffer, before: number) => {
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
      starts.push(before + at + 1);
    }
  };
  if (typeof content !== 'number') addLines(content, 0);
  else {
    const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let before = 0;
    for (let read = 1; read > 0; before += read) {
      read = readSync(content, chunk, 0, chunk.length, before);
      addLines(chunk.subarray(0, read), before);
    }
  }
  return Float64Array.from(starts);
}
