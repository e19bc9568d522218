import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RecordSummary, summarizeFile } from '../site/search/readRecord.ts';
import type { GivenBody } from './givenResponse.ts';

/** A file that a route renders. */
export interface RenderTask {
  /** The route's pattern, such as `/papers/[slug]`, and its source file. */
  route: string;
  component: string;
  /** The full address of the page. */
  url: string;
  /** The path of the file below the output folder. */
  file: string;
}

/** What became of a run of files. */
export interface RenderedRun {
  /** How many of its files are written, from its first on. */
  rendered: number;
  /** What the search index is told of the papers' pages among them. */
  records: RecordSummary[];
}

/** The styles of each route, as Astro gathers them while it bundles. */
export type PageStyles = ReadonlyMap<string, { styles: unknown[] }>;

/** The page that is shown for addresses without one; its route answers with that status. */
const NOT_FOUND = '404.html';

/** The folder that was made last; files of one folder come one after the other. */
let lastFolder = '';

/**
 * Renders a file and writes it. Writing at once costs less than waiting for each of thousands of small
 * files in turn.
 *
 * @param task what to render
 * @param outputDirectory the folder that files are written to
 * @param render answers a request by the task's route
 * @returns what the search index is told of the file, if it is the page of a paper
 * @throws what the page throws, or where its route gives no file
 */
export async function writeTask(
  { url, file }: RenderTask,
  outputDirectory: string,
  render: (request: Request) => Promise<Response>,
): Promise<RecordSummary | undefined> {
  const response = await render(new Request(url)).catch((cause: unknown) => {
    throw namingPage(file, cause);
  });
  const { status, body, given } = response as Response & { given?: GivenBody };
  const isRight = status === (file === NOT_FOUND ? 404 : 200);
  if (!isRight || (given === undefined && body === null)) {
    throw new Error(`${file} could not be rendered: its route answered ${status}`);
  }
  const path = join(outputDirectory, file);
  const folder = dirname(path);
  if (folder !== lastFolder) mkdirSync(folder, { recursive: true });
  lastFolder = folder;
  if (typeof given === 'string' || given instanceof Uint8Array) {
    writeFileSync(path, typeof given === 'string' ? encode(given) : given);
    return summarizeFile(file, given);
  }
  if (given !== undefined) writeChunks(path, given);
  else if (body !== null) {
    await writeStream(path, body).catch((cause: unknown) => {
      throw namingPage(file, cause);
    });
  }
  return undefined;
}

/**
 * Renders a run of files one after the other, one at least, until its time is up.
 *
 * @param milliseconds how long
 * @param tasks the run
 * @param render renders and writes a file
 * @returns how many are done
 * @throws what the first page throws that fails
 */
export async function renderFor(
  milliseconds: number,
  tasks: readonly RenderTask[],
  render: (task: RenderTask) => Promise<RecordSummary | undefined>,
): Promise<RenderedRun> {
  const end = performance.now() + milliseconds;
  const run: RenderedRun = { rendered: 0, records: [] };
  for (const task of tasks) {
    if (run.rendered > 0 && performance.now() >= end) break;
    const record = await render(task);
    if (record !== undefined) run.records.push(record);
    run.rendered += 1;
  }
  return run;
}

/** Code in the text of one page may fail, and nothing of what it throws says in which. */
function namingPage(file: string, cause: unknown): Error {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new Error(`${file} could not be rendered. ${reason}`, { cause });
}

/** UTF-8 takes three bytes at most for a unit of a string. */
const BYTES_A_UNIT = 3;
/** Texts of so many characters share their room; longer ones are few. */
const SHARED_LENGTH = 1_000_000;

let sharedRoom: Buffer | undefined;

/** Gives a text in UTF-8, until the next one is asked for. */
function encode(text: string): Uint8Array {
  if (text.length > SHARED_LENGTH) return Buffer.from(text);
  sharedRoom ??= Buffer.allocUnsafeSlow(SHARED_LENGTH * BYTES_A_UNIT);
  return sharedRoom.subarray(0, sharedRoom.write(text));
}

/** Writes a file chunk by chunk: that of a whole library is longer than a string can be. */
function writeChunks(path: string, chunks: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w');
  try {
    for (const chunk of chunks) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

/** Writes what comes as a stream. */
async function writeStream(path: string, body: ReadableStream<Uint8Array>): Promise<void> {
  const file = openSync(path, 'w');
  try {
    const reader = body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      writeFileSync(file, read.value);
    }
  } finally {
    closeSync(file);
  }
}
