import { Worker } from 'node:worker_threads';
import type { TopicEntry } from '../topics/topicEntry.ts';
import type { AnnotationTask } from './annotateHere.ts';
import type { AnnotatedPaper } from './annotatePaper.ts';

/** A thread that annotates batches in the order in which they come. */
export interface AnnotationThread {
  /** How many batches it has not answered yet; infinitely many where it has ended. */
  readonly waiting: number;
  /** Tells it the topics, which it must know before the first batch. */
  begin(topics: readonly TopicEntry[]): void;
  /**
   * Has a batch annotated.
   *
   * @throws where the thread has ended, or refuses the batch
   */
  annotate(tasks: readonly AnnotationTask[]): Promise<AnnotatedPaper[]>;
  end(): Promise<unknown>;
}

/**
 * Starts threads, which load what they need while this one goes on.
 *
 * @param count how many
 */
export function startThreads(count: number): AnnotationThread[] {
  return Array.from({ length: count }, startThread);
}

function startThread(): AnnotationThread {
  const worker = new Worker(new URL('./annotationWorker.ts', import.meta.url), {
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
    get waiting() {
      return hasEnded ? Number.POSITIVE_INFINITY : waiting.length;
    },
    begin(topics) {
      if (!hasEnded) worker.postMessage({ topics });
    },
    annotate(tasks) {
      const answer = Promise.withResolvers<AnnotatedPaper[]>();
      try {
        if (hasEnded) throw new Error('the thread has ended');
        worker.postMessage({ tasks: tasks.map(({ entry, date }) => ({ entry, date })) });
        waiting.push(answer);
      } catch (cause) {
        answer.reject(cause);
      }
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
