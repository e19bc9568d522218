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
  /** The topics of the library. */
  topics: readonly TopicEntry[];
  /** Whether each paper shall tell what spoke for its topics. */
  withEvidence?: boolean;
  /** How many threads there may be; as many as there are cores, if left out. */
  threadsAtMost?: number;
  /** So many entries there must be for each thread; 400, if left out. */
  entriesWorthAThread?: number;
}

/**
 * Annotates entries, on all cores where there are so many that it pays. The results do not depend on
 * how many threads there are.
 *
 * @param tasks the entries; taken as they are needed
 * @param options the topics
 * @returns the papers, in the order of the tasks
 */
export async function* annotateEntries<Task extends AnnotationTask>(
  tasks: Iterable<Task>,
  {
    topics,
    withEvidence = false,
    threadsAtMost = availableParallelism(),
    entriesWorthAThread = ENTRIES_WORTH_A_THREAD,
  }: AnnotationOptions,
): AsyncGenerator<{ task: Task; paper: AnnotatedPaper }, void> {
  const classifier = createClassifier(topics);
  const classify = withEvidence ? classifier.classify : classifier.topicsAlone;
  const threadsWanted = withEvidence ? 1 : Math.min(threadsAtMost, THREADS_AT_MOST);
  const { seen, all } = lookAhead(tasks, threadsWanted * entriesWorthAThread);
  const threads = Math.min(threadsWanted, Math.floor(seen / entriesWorthAThread));
  if (threads < 2) {
    for (const task of all) {
      yield { task, paper: annotatePaper(task.entry, task.date, classify) };
    }
    return;
  }
  const workers = Array.from({ length: threads }, () => startThread(topics));
  const underWay: { batch: Task[]; papers: Promise<AnnotatedPaper[]> }[] = [];
  const batches = inBatches(all);
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

/** Takes the first items, to know how many there are at least; all are given back, these first. */
function lookAhead<Item>(
  items: Iterable<Item>,
  most: number,
): { seen: number; all: Iterable<Item> } {
  const iterator = items[Symbol.iterator]();
  const first: Item[] = [];
  while (first.length < most) {
    const { value, done } = iterator.next();
    if (done === true) break;
    first.push(value);
  }
  function* all() {
    yield* first.splice(0);
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) yield next.value;
  }
  return { seen: first.length, all: all() };
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
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 },
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
