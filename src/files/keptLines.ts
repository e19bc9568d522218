import {
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** A file is read and written in chunks of about so many bytes. */
const CHUNK_BYTES = 1_000_000;
const LINE_END = 0x0a;

/** Lines of a file that are read one by one: all of them together may be more than memory should hold. */
export class KeptLines {
  readonly #file: number;
  /** Where each line begins, and then where the last one ends. */
  readonly #starts: Float64Array;
  #room = Buffer.allocUnsafeSlow(10_000);

  private constructor(file: number, starts: Float64Array) {
    this.#file = file;
    this.#starts = starts;
  }

  /**
   * Opens a file that a {@link LineWriter} has written.
   *
   * @param path where it is
   * @returns its lines; nothing where there is no such file, or it is not whole
   */
  static open(path: string): KeptLines | undefined {
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      const starts = findLines(file);
      const lines = new KeptLines(file, starts.subarray(0, -1));
      const last = new KeptLines(file, starts.subarray(-2)).at(0);
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
    const length = (this.#starts[place + 1] ?? start) - start;
    if (length > this.#room.length) this.#room = Buffer.allocUnsafeSlow(2 * length);
    const read = readSync(this.#file, this.#room, 0, length, start);
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
    this.#part = `${path}.${process.pid}-${threadId}.part`;
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

function findLines(file: number): Float64Array {
  const starts = [0];
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let before = 0;
  for (let read = 1; read > 0; before += read) {
    read = readSync(file, chunk, 0, chunk.length, before);
    const bytes = chunk.subarray(0, read);
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
      starts.push(before + at + 1);
    }
  }
  return Float64Array.from(starts);
}
