import { Worker } from 'node:worker_threads';
import type { RecordSummary } from '../site/search/readRecord.ts';
import { type RenderedRun, type RenderTask, renderFor } from './renderTask.ts';
import type { RenderAnswer, RenderRequest, RenderWorkerData } from './renderWorker.ts';
import { TaskQueue } from './taskQueue.ts';

/** What is rendered, and how this thread takes part. */
export interface RenderWork {
  tasks: readonly RenderTask[];
  /** Renders and writes one file in this thread. */
  renderHere: (task: RenderTask) => Promise<RecordSummary | undefined>;
  /** Hears how many files are done. */
  onProgress: (done: number) => void;
}

/** Renders and writes files one after the other, until its time is up. */
type RenderRun = (tasks: readonly RenderTask[]) => Promise<RenderedRun>;

/** While this thread renders, others may wait so many milliseconds for their next run. */
const LONGEST_WAIT = 10;

/**
 * After so many milliseconds a run is over, and what is left of it is for whoever is free: a card takes
 * as long as ten pages, and a thread may begin late.
 */
const LONGEST_RUN = 200;

/** Threads that render besides this one, each with the bundle and the library loaded by itself. */
export class RenderPool {
  readonly #workers: StartedWorker[];

  /**
   * Starts the threads, which take a while to load the bundle.
   *
   * @param count how many
   * @param workerData what each is started with
   */
  constructor(count: number, workerData: RenderWorkerData) {
    this.#workers = Array.from({ length: Math.max(0, count) }, () => startWorker(workerData));
  }

  /**
   * Renders files in this thread and in the others. Who is free takes the next files, so that all end
   * at about the same time.
   *
   * @param work what is rendered
   * @returns what the search index is told of the papers' pages among them
   * @throws the first error of any page; what the others have begun is then left
   */
  async renderAll({ tasks, renderHere, onProgress }: RenderWork): Promise<RecordSummary[]> {
    const queue = new TaskQueue(tasks, this.#workers.length + 1);
    const records: RecordSummary[] = [];
    let done = 0;
    let failure: unknown;
    const fail = (error: unknown) => {
      failure ??= error;
      queue.close();
    };
    const work = async (render: RenderRun) => {
      for (let run = queue.take(); run.length > 0; run = queue.take()) {
        const { rendered, records: found } = await render(run);
        queue.giveBack(run.slice(rendered));
        records.push(...found);
        done += rendered;
        onProgress(done);
      }
    };
    const here = work((run) => renderBetweenMessages(run, renderHere)).catch(fail);
    const inWorker = async ({ worker, ready }: StartedWorker) => {
      // Nothing is held for a thread that is still loading when all is done.
      await Promise.race([ready, here]);
      await work(renderRunIn(worker));
    };
    await Promise.all([here, ...this.#workers.map((worker) => inWorker(worker).catch(fail))]);
    if (failure !== undefined) throw failure;
    return records;
  }

  /** Ends the threads, whatever they are at. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()));
  }
}

interface StartedWorker {
  worker: Worker;
  /** Waits until it has loaded the bundle; fails where it ends before. */
  ready: Promise<void>;
}

function startWorker(workerData: RenderWorkerData): StartedWorker {
  const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
    workerData,
    // A worker makes what it is told to, and asks for no keys of pages.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('OFFPRINT_BUILD')),
    ),
  });
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.on('error', reject);
    worker.once('exit', () => reject(endedEarly()));
  });
  // Whoever gives it files hears of it.
  ready.catch(() => {});
  return { worker, ready };
}

const endedEarly = () => new Error('a renderer ended early');

/** Renders files in this thread, and hears the others in between. */
async function renderBetweenMessages(
  run: readonly RenderTask[],
  render: RenderWork['renderHere'],
): Promise<RenderedRun> {
  let heard = performance.now();
  const answer = await renderFor(LONGEST_RUN, run, async (task) => {
    const record = await render(task);
    if (performance.now() - heard < LONGEST_WAIT) return record;
    await new Promise(setImmediate);
    heard = performance.now();
    return record;
  });
  await new Promise(setImmediate);
  return answer;
}

/** Gives a thread files to render. */
function renderRunIn(worker: Worker): RenderRun {
  return (run) =>
    new Promise((resolve, reject) => {
      const stopHearing = () => worker.off('message', hear).off('error', fail).off('exit', end);
      const fail = (error: unknown) => {
        stopHearing();
        reject(error);
      };
      const hear = (answer: RenderAnswer) => {
        if ('error' in answer) return fail(answer.error);
        stopHearing();
        resolve(answer);
      };
      const end = () => fail(endedEarly());
      worker.on('message', hear).on('error', fail).on('exit', end);
      worker.postMessage({ tasks: run, milliseconds: LONGEST_RUN } satisfies RenderRequest);
    });
}
