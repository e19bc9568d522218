import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { openKeptFolder } from '../../src/build/keptFolder.ts';
import { learnLibrary } from '../../src/site/learnLibrary.ts';
import type { RecordSummary, SearchRecord } from '../../src/site/search/readRecord.ts';
import { expectRecord, readContent } from './searchIndex/expectedRecords.ts';
import { dealRuns, nameRun, PAPERS_PER_RUN } from './searchIndex/indexRuns.ts';
import { makeSourcePart, readSourcePart, type SourcePart } from './searchIndex/sourcePart.ts';
import { PAPERS_PER_PART, stageAhead } from './searchIndex/stagedIndex.ts';
import { orderRecords } from './searchRecords.ts';
import type { AheadWorkerData } from './workAhead.ts';

/** Of more papers, Astro would ask before all is learned, and learn it a second time. */
const LEARNED_AHEAD = 3000;

const { contentDirectory, projectDirectory, recordFile, stateFile, isAgain } =
  workerData as AheadWorkerData;

let isStopped = false;
parentPort?.on('message', () => {
  isStopped = true;
});
// Nothing but the work may keep this thread alive, see `makeSourcePart`.
parentPort?.unref();

const context = readContent(contentDirectory, projectDirectory);
parentPort?.postMessage('read');
if (!isAgain && context.library.papers.length <= LEARNED_AHEAD) {
  openKeptFolder({ recordFile }, projectDirectory);
  learnLibrary(context.library);
}
const papers = orderRecords(
  context.library.papers.map((paper) => ({
    slug: paper.slug,
    facets: { digest: paper.digests.map(({ id }) => id) },
    paper,
  })),
);
const runs = dealRuns(papers, PAPERS_PER_RUN);
const indexed: IndexedRun[] = [];
if (isAgain) await indexNewest();
else await indexAll();
await close();
await setImmediate();
if (!isStopped && indexed.length === runs.length) {
  await stageAhead(stateFile, {
    papers: indexed.flatMap(({ summaries }) => summaries),
    sources: indexed.map(({ part }) => part),
    papersPerPart: PAPERS_PER_PART,
  });
}
parentPort?.close();

/** What Pagefind has made of a run. */
interface IndexedRun {
  summaries: RecordSummary[];
  part: SourcePart;
  /** Whether it was there already. */
  wasThere: boolean;
}

/** Indexes all runs, as far as no page of them is needed for it. */
async function indexAll(): Promise<void> {
  for (let number = 0; number < runs.length && !isStopped; number += 1) {
    const run = await indexRun(number);
    if (run !== undefined) indexed.push(run);
  }
}

/** Indexes the last runs, which hold the papers that joined last, until there is one that has not changed. */
async function indexNewest(): Promise<void> {
  for (let number = runs.length - 1; number >= 0 && !isStopped; number -= 1) {
    const run = await indexRun(number);
    if (run === undefined || run.wasThere) break;
  }
}

/** Has Pagefind index a run, unless only its pages can tell what is in it, or nobody wants it any longer. */
async function indexRun(number: number): Promise<IndexedRun | undefined> {
  // Word of the stop is heard in between.
  await setImmediate();
  const members = runs[number] ?? [];
  const records: SearchRecord[] = [];
  for (const { paper } of isStopped ? [] : members) {
    const record = expectRecord(context, paper);
    if (record !== undefined) records.push(record);
  }
  if (records.length < members.length) return undefined;
  const { folder, madeFrom } = nameRun(stateFile, number, records);
  const wasThere = readSourcePart(folder)?.madeFrom === madeFrom;
  if (!wasThere) await makeSourcePart(records, folder, madeFrom);
  const part = readSourcePart(folder);
  const summaries = records.map(({ html: _html, ...summary }) => summary);
  return part && { summaries, part, wasThere };
}
