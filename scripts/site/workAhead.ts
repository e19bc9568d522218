import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** For which library, and where what is made goes. */
export interface AheadOptions {
  /** The folder `content`. */
  contentDirectory: string;
  /** The folder with `astro.config.mjs`. */
  projectDirectory: string;
  /** Where Astro's process puts the record of the build. */
  recordFile: string;
  /** Where it is remembered what the index was made from. */
  stateFile: string;
  /** How many papers are stored. */
  papers: number;
}

/** A small library takes no time. */
const PAPERS_WORTH_IT = 300;

/**
 * Begins, for a library that was never built, with what its pages will need, and with the search index:
 * until there are pages to render, Astro works on one core. Astro finds what was learned of the library
 * by the key of what it was made from. What the index holds is decided by the pages alone, see
 * `indexPages`: a run that turns out to be of other records is made again. So nothing depends on what is
 * done here, and what fails here fails there with a message.
 *
 * @param options for which library
 * @returns ends it with the run that it is at
 */
export function workAhead(options: AheadOptions): () => Promise<void> {
  const { papers, stateFile, contentDirectory, projectDirectory, recordFile } = options;
  if (papers < PAPERS_WORTH_IT || availableParallelism() < 2 || existsSync(stateFile)) {
    return async () => {};
  }
  const worker = new Worker(new URL('./aheadWorker.ts', import.meta.url), {
    workerData: {
      contentDirectory,
      projectDirectory,
      recordFile,
      stateFile,
    } satisfies AheadWorkerData,
  });
  const ended = new Promise<void>((resolve) => {
    worker.on('error', () => resolve()).on('exit', () => resolve());
  });
  return () => {
    worker.postMessage('stop');
    return ended;
  };
}

/** What the thread is started with. */
export type AheadWorkerData = Omit<AheadOptions, 'papers'>;
