import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { close } from 'pagefind';
import type { RecordSummary, SearchRecord } from '../../../src/site/search/readRecord.ts';
import { CommandFailure } from '../../commandLine/commandFailure.ts';
import { readSearchRecord } from '../searchRecords.ts';
import type { IndexRun } from './indexRuns.ts';
import { makeSourcePart } from './sourcePart.ts';

/** Some papers, of which something is to be made. */
export interface IndexJob {
  /** The folder `dist`. */
  outputDirectory: string;
  slugs: readonly string[];
  /** Where Pagefind's index of the papers is put; without it, their records are only summed up. */
  run?: IndexRun;
}

/** What the thread of a job answers. */
export type JobAnswer = { summaries: RecordSummary[] } | { failure: string } | { error: unknown };

/** A thread takes a tenth of a second to start, and Pagefind as long. */
const PAPERS_WORTH_A_THREAD = 300;

/** Each has a Pagefind of its own, which needs some 150 KB of memory for every paper of a job. */
const THREADS_AT_MOST = 8;

/**
 * Does jobs on all cores, where there is enough to do.
 *
 * @param jobs what to do; each works on other papers
 * @returns the records of each job's papers without their texts, in order; pages without a record are
 *   left out
 * @throws CommandFailure where Pagefind reports an error
 */
export async function runIndexJobs(jobs: readonly IndexJob[]): Promise<RecordSummary[][]> {
  const papers = jobs.reduce((sum, { slugs }) => sum + slugs.length, 0);
  const threads = Math.min(availableParallelism(), THREADS_AT_MOST, jobs.length);
  const results: RecordSummary[][] = [];
  if (threads < 2 || papers < PAPERS_WORTH_A_THREAD) {
    try {
      for (const job of jobs) results.push(await runIndexJob(job));
    } finally {
      await close();
    }
    return results;
  }
  const entries = jobs.entries();
  const endings = await Promise.allSettled(
    Array.from({ length: threads }, () => runInThread(entries, results)),
  );
  const failed = endings.find((ending) => ending.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results;
}

/**
 * Does one job in this thread.
 *
 * @param job what to do
 * @returns the records of its papers without their texts, in order
 * @throws CommandFailure where Pagefind reports an error
 */
export async function runIndexJob(job: IndexJob): Promise<RecordSummary[]> {
  const summaries: RecordSummary[] = [];
  const records = readRecords(job, ({ html: _html, ...summary }) => summaries.push(summary));
  if (job.run !== undefined) await makeSourcePart(records, job.run.folder, job.run.madeFrom);
  else for (const _record of records);
  return summaries;
}

function* readRecords(
  { outputDirectory, slugs }: IndexJob,
  hear: (record: SearchRecord) => void,
): Generator<SearchRecord> {
  for (const slug of slugs) {
    const record = readSearchRecord(outputDirectory, slug);
    if (record === undefined) continue;
    hear(record);
    yield record;
  }
}

/** Hands out jobs to a thread until none is left; who is free takes the next. */
function runInThread(
  jobs: Iterator<[number, IndexJob]>,
  results: RecordSummary[][],
): Promise<void> {
  const worker = new Worker(new URL('./indexWorker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    let at = 0;
    let failure: unknown;
    const next = () => {
      const job = jobs.next();
      worker.postMessage(job.done === true ? 'end' : job.value[1]);
      if (job.done !== true) at = job.value[0];
    };
    worker.on('message', (answer: JobAnswer) => {
      if ('summaries' in answer) {
        results[at] = answer.summaries;
        next();
        return;
      }
      failure = 'failure' in answer ? new CommandFailure(answer.failure) : answer.error;
      // Nobody begins another.
      while (jobs.next().done !== true);
      worker.postMessage('end');
    });
    worker.on('error', reject);
    worker.on('exit', () => (failure === undefined ? resolve() : reject(failure)));
    next();
  });
}
