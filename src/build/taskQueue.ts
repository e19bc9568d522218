import { dirname } from 'node:path';
import type { RenderTask } from './renderTask.ts';

/** Files are handed out in runs, of so many at least: neighbors in a list show the same papers. */
const LEAST_RUN = 10;

/** A run is this part of what is left for each thread: long at first, short at the end. */
const RUNS_LEFT = 4;

/** The files that are left to be rendered, for threads that take the next ones when they are free. */
export class TaskQueue {
  readonly #tasks: RenderTask[];
  readonly #threads: number;
  readonly #givenBack: (readonly RenderTask[])[] = [];
  #next = 0;
  #isClosed = false;

  /**
   * Brings files into order: those of full folders first, then those of routes with few files. These
   * are the longest, and many short ones are shared evenly. The files of one folder, such as the feeds
   * of a topic, show the same papers.
   *
   * @param tasks the files
   * @param threads how many take from the queue
   */
  constructor(tasks: readonly RenderTask[], threads: number) {
    const routes = Map.groupBy(tasks, ({ route }) => route);
    const filesOfRoute = ([first]: RenderTask[]) => routes.get(first?.route ?? '')?.length ?? 0;
    this.#tasks = [...Map.groupBy(tasks, ({ file }) => dirname(file)).values()]
      .sort((a, b) => b.length - a.length || filesOfRoute(a) - filesOfRoute(b))
      .flat();
    this.#threads = threads;
  }

  /** Gives the next run of files; an empty one where none is left. */
  take(): readonly RenderTask[] {
    if (this.#isClosed) return [];
    const again = this.#givenBack.pop();
    if (again !== undefined) return again;
    const left = this.#tasks.length - this.#next;
    const size = Math.max(LEAST_RUN, Math.ceil(left / this.#threads / RUNS_LEFT));
    const run = this.#tasks.slice(this.#next, this.#next + size);
    this.#next += run.length;
    return run;
  }

  /**
   * Takes back the rest of a run.
   *
   * @param rest files that were taken and are not rendered
   */
  giveBack(rest: readonly RenderTask[]): void {
    if (rest.length > 0) this.#givenBack.push(rest);
  }

  /** Gives none any more. */
  close(): void {
    this.#isClosed = true;
  }
}
