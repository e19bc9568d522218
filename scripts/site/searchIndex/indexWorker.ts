import { parentPort } from 'node:worker_threads';
import { close } from 'pagefind';
import { CommandFailure } from '../../commandLine/commandFailure.ts';
import { type IndexJob, type JobAnswer, runIndexJob } from './indexJobs.ts';

/** A thread that does what it is told to, with a Pagefind of its own. */
parentPort?.on('message', async (job: IndexJob | 'end') => {
  if (job === 'end') {
    await close();
    parentPort?.close();
    return;
  }
  // Nothing but the work may keep this thread alive, see `makeSourcePart`.
  parentPort?.unref();
  const answered = await answer(job);
  parentPort?.ref();
  parentPort?.postMessage(answered);
});

async function answer(job: IndexJob): Promise<JobAnswer> {
  try {
    return { summaries: await runIndexJob(job) };
  } catch (error) {
    return error instanceof CommandFailure ? { failure: error.message } : { error };
  }
}
