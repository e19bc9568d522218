import { availableParallelism } from 'node:os';
import type { TopicEntry } from '../topics/topicEntry.ts';
import type { AnnotationTask, Annotator } from './annotateHere.ts';
import type { AnnotatedPaper } from './annotatePaper.ts';
import { type AnnotationThread, startThreads } from './annotationThreads.ts';

/** Starting a thread takes as long as some hundreds of entries do. */
const ENTRIES_WORTH_A_THREAD = 400;
const THREADS_AT_MOST = 8;
/** Entries that go to a thread together: so few that all threads end at about the same time. */
const BATCH = 10;
/**
 * Batches under way for each thread: enough that none waits, and so few that what is done with soon is not
 * taken for something that lasts, which the engine keeps for long.
 */
const AHEAD = 4;

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
  /** Threads that were started before; they end with the work. Others are started where it pays. */
  threads?: readonly AnnotationThread[];
}

/**
 * Tells how many threads pay for a number of entries.
 *
 * @param entries how many there are
 * @param threadsAtMost how many threads there may be
 * @param entriesWorthAThread so many entries there must be for each
 * @returns none, or two at least
 */
export function threadsFor(
  entries: number,
  threadsAtMost = availableParallelism(),
  entriesWorthAThread = ENTRIES_WORTH_A_THREAD,
): number {
  const threads = Math.min(
    threadsAtMost,
    THREADS_AT_MOST,
    Math.floor(entries / entriesWorthAThread),
  );
  return threads < 2 ? 0 : threads;
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
    threads = [],
  }: AnnotationOptions,
): AsyncGenerator<{ task: Task; paper: AnnotatedPaper }, void> {
  // Where threads do the work, this one need not even load what it takes.
  let here: Promise<Annotator> | undefined;
  const annotateHere = async (some: readonly Task[]): Promise<AnnotatedPaper[]> => {
    here ??= import('./annotateHere.ts').then(({ createAnnotator }) =>
      createAnnotator(topics, withEvidence),
    );
    return (await here)(some);
  };
  const most = withEvidence ? 1 : Math.min(threadsAtMost, THREADS_AT_MOST);
  const { seen, all } = lookAhead(tasks, most * entriesWorthAThread);
  const wanted = threadsFor(seen, most, entriesWorthAThread);
  if (wanted === 0) {
    for (const task of all) {
      const [paper] = await annotateHere([task]);
      yield { task, paper: paper as AnnotatedPaper };
    }
    return;
  }
  const workers = [...threads, ...startThreads(Math.max(0, wanted - threads.length))];
  for (const worker of workers) worker.begin(topics);
  const underWay: { batch: Task[]; papers: Promise<AnnotatedPaper[]> }[] = [];
  const batches = inBatches(all);
  let isOver = false;
  const send = (): boolean => {
    const { value: batch, done } = batches.next();
    if (done === true) return false;
    const idlest = workers.reduce((one, other) => (other.waiting < one.waiting ? other : one));
    // Where a thread cannot run, or ends before its time, its entries are annotated here.
    const papers = idlest.annotate(batch).catch(() => (isOver ? [] : annotateHere(batch)));
    underWay.push({ batch, papers });
    return true;
  };
  try {
    while (underWay.length < workers.length * AHEAD && send());
    for (let first = underWay.shift(); first !== undefined; first = underWay.shift()) {
      const papers = await first.papers;
      send();
      for (const [index, task] of first.batch.entries()) {
        yield { task, paper: papers[index] as AnnotatedPaper };
      }
    }
  } finally {
    isOver = true;
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
