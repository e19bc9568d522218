import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** For which library, and where what is made goes. */
export interface AheadOptions {
  /** The folder `content`. */
  contentDirectory: string;
  /** The folder with `astro.config.mjs`. */
  projectDirectory: string;
  /** Where Astro's process puts the record of the build. */
  recordFile: string;
  /** The folder of the site. */
  outputDirectory: string;
  /** Where it is remembered what the index was made from. */
  stateFile: string;
  /** Where it is noted that the content was read, see `BuildOrder`. */
  readNote: string;
  /** How many papers are stored. */
  papers: number;
  /** Whether the library was built before, so that most of the index is there. */
  isAgain?: boolean;
}

/** Work that goes on in a thread of its own. */
export interface WorkAhead {
  /** Where it is noted that the content was read. */
  readNote: string;
  /** Comes when nothing is left to do, or what is left cannot be done. */
  ended: Promise<void>;
  /** Ends it with the run that it is at; ends when it has ended. */
  stop: () => Promise<void>;
}

/** A small library takes no time, still less where most of its index is there. */
const PAPERS_WORTH_IT = 300;
const PAPERS_WORTH_IT_AGAIN = 1000;

/**
 * Begins, for a library that was never built, with what its pages will need, and with the search index;
 * for another, with what a new digest changes of both. Until there are pages to render, one core has
 * nothing else to do. Whoever makes the pages finds what was learned of the library by the key of what it
 * was made from. What the index holds is decided by the pages alone, see
 * `indexPages`: a run that turns out to be of other records is made again. So nothing depends on what is
 * done here, and what fails here fails there with a message.
 *
 * @param options for which library
 * @returns the work; nothing where it does not pay
 */
export function workAhead(options: AheadOptions): WorkAhead | undefined {
  const { papers, readNote, isAgain = false, ...folders } = options;
  const { stateFile } = folders;
  const isWorthIt = papers >= (isAgain ? PAPERS_WORTH_IT_AGAIN : PAPERS_WORTH_IT);
  if (!isWorthIt || availableParallelism() < 2 || existsSync(stateFile) !== isAgain) {
    return undefined;
  }
  rmSync(readNote, { force: true });
  const worker = new Worker(new URL('./aheadWorker.ts', import.meta.url), {
    workerData: { ...folders, isAgain } satisfies AheadWorkerData,
  });
  const note = () => {
    mkdirSync(dirname(readNote), { recursive: true });
    writeFileSync(readNote, '');
  };
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      note();
      resolve();
    };
    worker.on('message', note).on('error', end).on('exit', end);
  });
  const stop = () => {
    worker.postMessage('stop');
    return ended;
  };
  return { readNote, ended, stop };
}

/** What the thread is started with. It says once that it has read the content. */
export type AheadWorkerData = Required<Omit<AheadOptions, 'papers' | 'readNote'>>;
