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

const { contentDirectory, projectDirectory, recordFile, stateFile } = workerData as AheadWorkerData;

let isStopped = false;
parentPort?.on('message', () => {
  isStopped = true;
});
// Nothing but the work may keep this thread alive, see `makeSourcePart`.
parentPort?.unref();

const context = readContent(contentDirectory, projectDirectory);
parentPort?.postMessage('read');
if (context.library.papers.length <= LEARNED_AHEAD) {
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
const summaries: RecordSummary[] = [];
const sources: SourcePart[] = [];
const runs = dealRuns(papers, PAPERS_PER_RUN);
for (const [number, members] of runs.entries()) {
  // Word of the stop is heard in between.
  await setImmediate();
  if (isStopped) break;
  const records: SearchRecord[] = [];
  for (const { paper } of members) {
    const record = expectRecord(context, paper);
    if (record !== undefined) records.push(record);
  }
  if (records.length < members.length) continue;
  const { folder, madeFrom } = nameRun(stateFile, number, records);
  if (readSourcePart(folder)?.madeFrom !== madeFrom) {
    await makeSourcePart(records, folder, madeFrom);
  }
  summaries.push(...records.map(({ html: _html, ...summary }) => summary));
  const part = readSourcePart(folder);
  if (part !== undefined) sources.push(part);
}
await close();
await setImmediate();
if (!isStopped && sources.length === runs.length) {
  await stageAhead(stateFile, { papers: summaries, sources, papersPerPart: PAPERS_PER_PART });
}
parentPort?.close();
