import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { openKeptFolder } from '../../src/build/keptFolder.ts';
import { learnLibrary, wasLearned } from '../../src/site/kept/learnLibrary.ts';
import type { RecordSummary, SearchRecord } from '../../src/site/search/readRecord.ts';
import { SEARCH_FOLDER } from './indexPages.ts';
import { listFiles } from './publishFiles.ts';
import { recallRecords } from './recordMemory.ts';
import { expectRecord, readContent } from './searchIndex/expectedRecords.ts';
import { dealRuns, INDEX_FORM, nameRun, PAPERS_PER_RUN } from './searchIndex/indexRuns.ts';
import { makeSourcePart, readSourcePart, type SourcePart } from './searchIndex/sourcePart.ts';
import {
  isSameSource,
  PAPERS_PER_PART,
  recallSource,
  sourceOf,
  stageAhead,
} from './searchIndex/stagedIndex.ts';
import { orderRecords } from './searchRecords.ts';
import type { AheadWorkerData } from './workAhead.ts';

/** Of more papers, Astro would ask before all is learned, and learn it a second time. */
const LEARNED_AHEAD = 3000;

const { contentDirectory, projectDirectory, outputDirectory, recordFile, stateFile, isAgain } =
  workerData as AheadWorkerData;

let isStopped = false;
parentPort?.on('message', () => {
  isStopped = true;
});
// Nothing but the work may keep this thread alive, see `makeSourcePart`.
parentPort?.unref();

const context = readContent(contentDirectory, projectDirectory);
parentPort?.postMessage('read');
openKeptFolder({ recordFile }, projectDirectory);
const isLearnedFast = isAgain ? wasLearned() : context.library.papers.length <= LEARNED_AHEAD;
if (isLearnedFast) learnLibrary(context.library);
const papers = orderRecords(
  context.library.papers.map((paper) => ({
    slug: paper.slug,
    facets: { digest: paper.digests.map(({ id }) => id) },
    paper,
  })),
);
const runs = dealRuns(papers, PAPERS_PER_RUN);
/** By number; what is missing cannot be known before its pages are. */
const indexed: IndexedRun[] = [];
if (isAgain) await indexNewest();
else await indexAll();
await close();
await setImmediate();
if (!isStopped && runs.every((_, number) => indexed[number] !== undefined)) await stage();
parentPort?.close();

/** What Pagefind has made of a run. */
interface IndexedRun {
  summaries: readonly RecordSummary[];
  part: SourcePart;
}

/** Writes the index, unless readers have it already. */
async function stage(): Promise<void> {
  const content = {
    papers: indexed.flatMap(({ summaries }) => summaries),
    sources: indexed.map(({ part }) => part),
    papersPerPart: PAPERS_PER_PART,
  };
  const source = recallSource(stateFile);
  if (source !== undefined && isSameSource(source, sourceOf(content))) return;
  const files = new Set(listFiles(join(outputDirectory, SEARCH_FOLDER)));
  await stageAhead(stateFile, { ...content, published: { source, files } });
}

/** Indexes all runs, as far as no page of them is needed for it. */
async function indexAll(): Promise<void> {
  for (const number of runs.keys()) await indexRun(number);
}

/**
 * Indexes the last runs, which hold the papers that joined last, until there is one that has not changed,
 * and recalls those before it. Where one of these has changed all the same, nobody will want this index.
 */
async function indexNewest(): Promise<void> {
  for (let number = runs.length - 1; number >= 0; number -= 1) {
    const outcome = await indexRun(number);
    if (outcome === undefined) return;
    if (outcome === 'unchanged') return recallBefore(number);
  }
}

/** Recalls the runs before one, as the last build left them. */
function recallBefore(number: number): void {
  const known = recallRecords(`${stateFile}.records`, INDEX_FORM);
  for (const [before, members] of runs.slice(0, number).entries()) {
    recallRun(
      before,
      members.flatMap(({ slug }) => known.get(slug) ?? []),
    );
  }
}

/**
 * Has Pagefind index a run, unless it has already; says nothing where only pages can tell what is in it, or
 * nobody wants it any longer.
 */
async function indexRun(number: number): Promise<'unchanged' | 'made' | undefined> {
  // Word of the stop is heard in between.
  await setImmediate();
  const members = runs[number] ?? [];
  const records: SearchRecord[] = [];
  for (const { paper } of isStopped ? [] : members) {
    const record = expectRecord(context, paper);
    if (record !== undefined) records.push(record);
  }
  if (records.length < members.length) return undefined;
  const summaries = records.map(({ html: _html, ...summary }) => summary);
  if (recallRun(number, summaries)) return 'unchanged';
  const { folder, madeFrom } = nameRun(stateFile, number, records);
  await makeSourcePart(records, folder, madeFrom);
  return recallRun(number, summaries) ? 'made' : undefined;
}

/** Takes what Pagefind has made of a run, if it was of these papers, and tells whether it was. */
function recallRun(number: number, summaries: readonly RecordSummary[]): boolean {
  const { folder, madeFrom } = nameRun(stateFile, number, summaries);
  const part = readSourcePart(folder);
  if (part?.madeFrom !== madeFrom) return false;
  indexed[number] = { summaries, part };
  return true;
}
