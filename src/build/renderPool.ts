import { Worker } from 'node:worker_threads';
import type { RenderTask } from './renderTask.ts';
import type { RenderWorkerData } from './renderWorker.ts';

/** What is rendered by whom. */
export interface RenderPool {
  tasks: readonly RenderTask[];
  /** How many threads render besides this one. */
  workers: number;
  workerData: RenderWorkerData;
  /** Renders and writes one file in this thread. */
  renderHere: (task: RenderTask) => Promise<void>;
  /** Hears how many files are done. */
  onProgress: (done: number) => void;
}

/** Files are handed out in runs: neighbors in a list show the same papers. */
const RUN = 20;

/**
 * Renders files in this thread and in others, which each load the bundle and the library by
 * themselves. Who is free takes the next files, so that all end at about the same time.
 *
 * @param pool what is rendered by whom
 * @throws the first error of any page; what the others have begun is then left
 */
export async function renderAll(pool: RenderPool): Promise<void> {
  const { tasks, workerData, renderHere, onProgress } = pool;
  let next = 0;
  let done = 0;
  let failure: unknown;
  const take = (): readonly RenderTask[] => {
    if (failure !== undefined) return [];
    const run = tasks.slice(next, next + RUN);
    next += run.length;
    return run;
  };
  const finish = (count: number) => {
    done += count;
    onProgress(done);
  };
  const fail = (error: unknown) => {
    failure ??= error;
  };
  const renderInWorker = () =>
    new Promise<void>((resolve) => {
      const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
        workerData,
        // A worker makes what it is told to, and asks for no keys of pages.
        env: Object.fromEntries(
          Object.entries(process.env).filter(([name]) => !name.startsWith('OFFPRINT_BUILD')),
        ),
      });
      worker.on('message', (message: { done: number } | { error: unknown }) => {
        if ('error' in message) fail(message.error);
        else finish(message.done);
        const run = take();
        if (run.length > 0) worker.postMessage(run);
        else worker.terminate();
      });
      worker.on('error', fail);
      worker.on('exit', () => resolve());
    });
  const workers = Array.from({ length: pool.workers }, renderInWorker);
  try {
    for (let run = take(); run.length > 0; run = take()) {
      for (const task of run) await renderHere(task);
      finish(run.length);
      // Messages of the workers come in between.
      await new Promise(setImmediate);
    }
  } catch (error) {
    fail(error);
  }
  await Promise.all(workers);
  if (failure === undefined && done < tasks.length) fail(new Error('a renderer ended early'));
  if (failure !== undefined) throw failure;
}
