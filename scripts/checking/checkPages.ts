import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { unreadableFile } from '../../src/digest/read/openingError.ts';
import { FileFailure } from '../../src/files/fileFailure.ts';
import { quickStampOf } from '../../src/files/fileStamps.ts';
import { readText } from '../../src/files/textFile.ts';
import { type CheckedPage, checkPage } from './checkPage.ts';

/** A page to check: where it lies, and of what kind it is. */
export interface PagePlace {
  file: string;
  kind: 'paper' | 'topic';
}

/** A page as it was when it was checked: while its stamp stays the same, so does the result. */
export type KnownPage = CheckedPage & {
  /** As `quickStamp` gives it; empty where the file may change unseen. */
  stamp: string;
};

/** Starting a second process pays only where there is much to do. */
const PAGES_WORTH_A_WORKER = 1500;
const WORKERS_AT_MOST = 4;

/**
 * Checks pages in this thread.
 *
 * @param places the pages
 * @returns the results in the same order; a file that is gone meanwhile has none
 */
export function checkHere(places: readonly PagePlace[]): (KnownPage | undefined)[] {
  return places.map(({ file, kind }) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    try {
      return { ...checkPage(file, readText(file), kind), stamp: quickStampOf(stats, Date.now()) };
    } catch (cause) {
      if (!(cause instanceof FileFailure)) throw cause;
      // Once it may be read, it looks as it did before: such a result is not to be kept.
      const page = { topics: [], digests: [], links: [], diagnostics: [unreadableFile(cause)] };
      return { ...page, stamp: '' };
    }
  });
}

/**
 * Checks pages on all cores where that pays.
 *
 * @param places the pages
 * @returns the results in the same order
 */
export async function checkPages(places: readonly PagePlace[]): Promise<(KnownPage | undefined)[]> {
  const threads = Math.min(availableParallelism(), WORKERS_AT_MOST);
  if (places.length < PAGES_WORTH_A_WORKER || threads === 1) return checkHere(places);
  const size = Math.ceil(places.length / threads);
  const shares = Array.from({ length: threads }, (_, index) =>
    places.slice(index * size, (index + 1) * size),
  );
  return (await Promise.all(shares.map(checkElsewhere))).flat();
}

function checkElsewhere(places: readonly PagePlace[]): Promise<(KnownPage | undefined)[]> {
  const worker = new Worker(new URL('./pageWorker.ts', import.meta.url), { workerData: places });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
}
