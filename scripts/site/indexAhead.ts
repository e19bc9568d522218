import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What is indexed ahead, and where it goes. */
export interface AheadOptions {
  /** The folder `content`. */
  contentDirectory: string;
  /** Where it is remembered what the index was made from. */
  stateFile: string;
  /** How many papers are stored. */
  papers: number;
}

/** A small library is indexed in no time. */
const PAPERS_WORTH_IT = 300;

/**
 * Begins to index a library that was never indexed, while its pages are still to be built: for half of
 * that time Astro works on one core. What the index holds is decided by the pages alone, see
 * `indexPages`: a run that turns out to be of other records is made again, so nothing depends on what is
 * done here, and what fails here fails there with a message.
 *
 * @param options what is indexed ahead
 * @returns ends it with the run that it is at
 */
export function indexAhead(options: AheadOptions): () => Promise<void> {
  const { papers, stateFile, contentDirectory } = options;
  if (papers < PAPERS_WORTH_IT || availableParallelism() < 2 || existsSync(stateFile)) {
    return async () => {};
  }
  const worker = new Worker(new URL('./searchIndex/aheadWorker.ts', import.meta.url), {
    workerData: { contentDirectory, stateFile } satisfies AheadWorkerData,
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
export type AheadWorkerData = Pick<AheadOptions, 'contentDirectory' | 'stateFile'>;
