import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RecordSummary } from '../site/search/readRecord.ts';
import type { RenderTask } from './renderTask.ts';
import type { RenderAnswer, RenderWorkerData } from './renderWorker.ts';

/** What is rendered, and how this thread takes part. */
export interface RenderWork {
  tasks: readonly RenderTask[];
  /** Renders and writes one file in this thread. */
  renderHere: (task: RenderTask) => Promise<RecordSummary | undefined>;
  /** Hears how many files are done. */
  onProgress: (done: number) => void;
}

/** Renders and writes files one after the other; gives what the search index is told of them. */
type RenderRun = (tasks: readonly RenderTask[]) => Promise<RecordSummary[]>;

/** Files are handed out in runs, of so many at least: neighbors in a list show the same papers. */
const LEAST_RUN = 10;

/** While this thread renders, others may wait so many milliseconds for their next run. */
const LONGEST_WAIT = 10;

/** A run is this part of what is left for each thread: long at first, short at the end. */
const RUNS_LEFT = 4;

/** Threads that render besides this one, each with the bundle and the library loaded by itself. */
export class RenderPool {
  readonly #workers: Worker[];

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
    const files = longestFirst(tasks);
    const threads = this.#workers.length + 1;
    let next = 0;
    let done = 0;
    const records: RecordSummary[] = [];
    let failure: unknown;
    const take = (): readonly RenderTask[] => {
      const left = failure === undefined ? files.length - next : 0;
      const size = Math.max(LEAST_RUN, Math.ceil(left / threads / RUNS_LEFT));
      const run = left > 0 ? files.slice(next, next + size) : [];
      next += run.length;
      return run;
    };
    const work = async (render: RenderRun) => {
      try {
        for (let run = take(); run.length > 0; run = take()) {
          records.push(...(await render(run)));
          done += run.length;
          onProgress(done);
        }
      } catch (error) {
        failure ??= error;
      }
    };
    const renderRun: RenderRun = async (run) => {
      const found: RecordSummary[] = [];
      let heard = performance.now();
      for (const [at, task] of run.entries()) {
        const record = await renderHere(task);
        if (record !== undefined) found.push(record);
        if (at < run.length - 1 && performance.now() - heard < LONGEST_WAIT) continue;
        // Messages of the workers come in between.
        await new Promise(setImmediate);
        heard = performance.now();
      }
      return found;
    };
    await Promise.all([
      ...this.#workers.map((worker) => work(renderRunIn(worker))),
      work(renderRun),
    ]);
    if (failure !== undefined) throw failure;
    return records;
  }

  /** Ends the threads, whatever they are at. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function startWorker(workerData: RenderWorkerData): Worker {
  const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
    workerData,
    // A worker makes what it is told to, and asks for no keys of pages.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('OFFPRINT_BUILD')),
    ),
  });
  // Whoever gives it files hears of it; before that, this thread meets the same error.
  worker.on('error', () => {});
  return worker;
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
        resolve(answer.records);
      };
      const end = () => fail(new Error('a renderer ended early'));
      worker.on('message', hear).on('error', fail).on('exit', end);
      worker.postMessage(run);
    });
}

/**
 * Files of full folders first, then those of routes with few files: these are the longest, and many
 * short ones are shared evenly. The files of one folder, such as the feeds of a topic, show the same
 * papers.
 */
function longestFirst(tasks: readonly RenderTask[]): RenderTask[] {
  const routes = Map.groupBy(tasks, ({ route }) => route);
  const filesOfRoute = ([first]: RenderTask[]) => routes.get(first?.route ?? '')?.length ?? 0;
  return [...Map.groupBy(tasks, ({ file }) => dirname(file)).values()]
    .sort((a, b) => b.length - a.length || filesOfRoute(a) - filesOfRoute(b))
    .flat();
}
