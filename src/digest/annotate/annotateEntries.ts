import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Entry } from '../parse/entry.ts';
import { type Classifier, createClassifier } from '../topics/classify.ts';
import type { TopicEntry } from '../topics/topicEntry.ts';
import { type AnnotatedPaper, annotatePaper } from './annotatePaper.ts';

/** An entry to annotate, with the day of its digest as `YYYY-MM-DD`. */
export interface AnnotationTask {
  entry: Entry;
  date: string;
}

/** Starting a thread takes as long as some hundreds of entries do. */
const ENTRIES_WORTH_A_THREAD = 400;
const THREADS_AT_MOST = 8;
/** Entries that go to a thread together. */
const BATCH = 40;
/** Batches under way for each thread: enough that none waits, few enough that memory stays small. */
const AHEAD = 3;

/**
 * Annotates entries in this thread.
 *
 * @param tasks the entries
 * @param classify the topic assignment
 * @returns the papers in the same order
 */
export function annotateHere(
  tasks: readonly AnnotationTask[],
  classify: Classifier['classify'],
): AnnotatedPaper[] {
  return tasks.map(({ entry, date }) => annotatePaper(entry, date, classify));
}

/** How entries are annotated. */
export interface AnnotationOptions {
  /** How many entries there are, or a little more. */
  count: number;
  /** The topics of the library. */
  topics: readonly TopicEntry[];
  /** Whether each paper shall tell what spoke for its topics. */
  withEvidence?: boolean;
  /** How many threads there may be; as many as there are cores, if left out. */
  threadsAtMost?: number;
}

/**
 * Annotates entries, on all cores where there are so many that it pays. The results do not depend on
 * how many threads there are.
 *
 * @param tasks the entries; taken as they are needed
 * @param options the topics, and how many entries there are
 * @returns the papers, in the order of the tasks
 */
export async function* annotateEntries<Task extends AnnotationTask>(
  tasks: Iterable<Task>,
  {
    count,
    topics,
    withEvidence = false,
    threadsAtMost = availableParallelism(),
  }: AnnotationOptions,
): AsyncGenerator<{ task: Task; paper: AnnotatedPaper }, void> {
  const { classify } = createClassifier(topics);
  const threads = Math.min(
    threadsAtMost,
    THREADS_AT_MOST,
    Math.floor(count / ENTRIES_WORTH_A_THREAD),
  );
  if (threads < 2 || withEvidence) {
    for (const task of tasks) {
      yield { task, paper: annotatePaper(task.entry, task.date, classify) };
    }
    return;
  }
  const workers = Array.from({ length: threads }, () => startThread(topics));
  const underWay: { batch: Task[]; papers: Promise<AnnotatedPaper[]> }[] = [];
  const batches = inBatches(tasks);
  let next = 0;
  const send = (): boolean => {
    const { value: batch, done } = batches.next();
    if (done === true) return false;
    const worker = workers[next % threads] as Thread;
    next += 1;
    // Where a thread cannot run, or ends, its entries are annotated here.
    const papers = worker.annotate(batch).catch(() => annotateHere(batch, classify));
    underWay.push({ batch, papers });
    return true;
  };
  try {
    while (underWay.length < threads * AHEAD && send());
    for (let first = underWay.shift(); first !== undefined; first = underWay.shift()) {
      const papers = await first.papers;
      send();
      for (const [index, task] of first.batch.entries()) {
        yield { task, paper: papers[index] as AnnotatedPaper };
      }
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

function* inBatches<Item>(items: Iterable<Item>): Generator<Item[], undefined> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

/** A thread that annotates batches in the order in which they come. */
interface Thread {
  annotate(tasks: readonly AnnotationTask[]): Promise<AnnotatedPaper[]>;
  end(): Promise<unknown>;
}

function startThread(topics: readonly TopicEntry[]): Thread {
  const worker = new Worker(new URL('./annotationWorker.ts', import.meta.url), {
    workerData: topics,
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 },
  });
  const waiting: PromiseWithResolvers<AnnotatedPaper[]>[] = [];
  let hasEnded = false;
  const fail = () => {
    hasEnded = true;
    for (const { reject } of waiting.splice(0)) reject(new Error('the thread has ended'));
  };
  worker.on('message', (papers: AnnotatedPaper[]) => waiting.shift()?.resolve(papers));
  worker.on('error', fail).on('messageerror', fail).on('exit', fail);
  return {
    annotate(tasks) {
      const answer = Promise.withResolvers<AnnotatedPaper[]>();
      try {
        if (hasEnded) throw new Error('the thread has ended');
        worker.postMessage(tasks.map(({ entry, date }) => ({ entry, date })));
        waiting.push(answer);
      } catch (cause) {
        answer.reject(cause);
      }
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
