import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import type { AheadWorkerData } from '../indexAhead.ts';
import { orderRecords, type SearchRecord } from '../searchRecords.ts';
import { expectRecord, readContent } from './expectedRecords.ts';
import { dealRuns, nameRun, PAPERS_PER_RUN } from './indexRuns.ts';
import { makeSourcePart, readSourcePart } from './sourcePart.ts';

const { contentDirectory, stateFile } = workerData as AheadWorkerData;

let isStopped = false;
parentPort?.on('message', () => {
  isStopped = true;
});

const context = readContent(contentDirectory);
const papers = orderRecords(
  context.library.papers.map((paper) => ({
    slug: paper.slug,
    facets: { digest: paper.digests.map(({ id }) => id) },
    paper,
  })),
);
for (const [number, members] of dealRuns(papers, PAPERS_PER_RUN).entries()) {
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
}
await close();
parentPort?.close();
