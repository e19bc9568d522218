import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../../src/files/fingerprint.ts';
import type { RecordSummary } from '../../src/site/search/readRecord.ts';
import { listFiles, publishFiles } from './publishFiles.ts';
import { readRecordSummaries } from './recordMemory.ts';
import { runIndexJobs } from './searchIndex/indexJobs.ts';
import { dealRuns, INDEX_FORM, nameRun, PAPERS_PER_RUN } from './searchIndex/indexRuns.ts';
import { readSourcePart, type SourcePart } from './searchIndex/sourcePart.ts';
import {
  type IndexSource,
  PAPERS_PER_PART,
  recallSource,
  sourceOf,
  stageIndex,
  takeStaged,
  unstage,
} from './searchIndex/stagedIndex.ts';
import { orderRecords } from './searchRecords.ts';
import { SiteFolder } from './siteFolder.ts';

/** The folder of the search index in the built site. */
export const SEARCH_FOLDER = 'pagefind';

/** What is indexed where. */
export interface IndexOptions {
  /** The folder `dist`. */
  outputDirectory: string;
  /** That folder, where somebody has looked at it since its pages were written. */
  site?: SiteFolder;
  /** Where it is remembered what the index was made from; a folder beside it holds what Pagefind made. */
  stateFile: string;
  /** The records of pages that were built just now, as far as they are known. */
  built?: readonly RecordSummary[];
  /** How many papers Pagefind indexes at a time. */
  papersPerRun?: number;
  /** How many papers a part of the index has about. */
  papersPerPart?: number;
}

/** What is remembered: from what the index was made, and a fingerprint of what was written. */
interface IndexState extends IndexSource {
  files: string;
}

/**
 * Makes the search index of the built papers beside the pages. What Pagefind makes of papers that have
 * not changed is kept from the last time; the rest is made anew, and all is merged.
 *
 * @param options what is indexed where
 * @returns how many papers the index holds, read from what was written
 * @throws CommandFailure where Pagefind reports an error
 */
export async function indexPages(options: IndexOptions): Promise<number> {
  const { outputDirectory, stateFile, built = [] } = options;
  const { papersPerRun = PAPERS_PER_RUN, papersPerPart = PAPERS_PER_PART } = options;
  const output = join(outputDirectory, SEARCH_FOLDER);
  const papers = orderRecords(
    await readRecordSummaries({
      site: options.site ?? new SiteFolder(outputDirectory),
      built,
      memoryFile: `${stateFile}.records`,
      form: INDEX_FORM,
    }),
  );
  const known = recallSource<IndexState>(stateFile);
  rmSync(stateFile, { force: true });
  const sources = await makeSources(papers, options, papersPerRun);
  const content = { papers, sources, papersPerPart };
  const source = sourceOf(content);
  const there = new SiteFolder(output);
  const state: IndexState = { ...source, files: stampOf(there) };
  if (JSON.stringify(state) === JSON.stringify(known)) unstage(stateFile);
  else {
    // What somebody has changed there is no part of the index any more.
    const files = new Set(state.files === known?.files ? there.files : []);
    const published = { source: known, files };
    const { folder, kept } =
      takeStaged(stateFile, source, files) ??
      (await stageIndex(stateFile, { ...content, published }));
    publishFiles({ staging: folder, output, kept });
    state.files = stampOf(new SiteFolder(output));
  }
  mkdirSync(dirname(stateFile), { recursive: true });
  writeFileSync(stateFile, JSON.stringify(state));
  return countRecords(output);
}

/** Has Pagefind index what it has not indexed yet, on all cores. */
async function makeSources(
  papers: readonly RecordSummary[],
  { outputDirectory, stateFile }: IndexOptions,
  papersPerRun: number,
): Promise<SourcePart[]> {
  const runs = dealRuns(papers, papersPerRun).map((members, number) => ({
    run: nameRun(stateFile, number, members),
    slugs: members.map(({ slug }) => slug),
  }));
  await runIndexJobs(
    runs
      .filter(({ run }) => readSourcePart(run.folder)?.madeFrom !== run.madeFrom)
      .map((run) => ({ outputDirectory, ...run })),
  );
  removeRunsFrom(runs.length, stateFile);
  return runs.flatMap(({ run }) => readSourcePart(run.folder) ?? []);
}

/** A library that has become smaller has fewer runs. */
function removeRunsFrom(number: number, stateFile: string): void {
  const folder = `${stateFile}.runs`;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (Number(name) >= number) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A fingerprint of how the files of the index were left; a copy that keeps times has milliseconds of them. */
function stampOf(folder: SiteFolder): string {
  const stamps = folder.files.map((file) => {
    const { size = 0, mtimeMs = 0 } = folder.lookAt(file) ?? {};
    return `${file} ${size} ${Math.round(mtimeMs)}`;
  });
  return hashOf(stamps.join('\n'));
}

/** The index's own tables of contents name each language with its number of pages. */
function countRecords(output: string): number {
  const entries = listFiles(output).filter((file) => file.endsWith('pagefind-entry.json'));
  return entries
    .map((file) => JSON.parse(readFileSync(join(output, file), 'utf8')))
    .flatMap((entry: { languages: Record<string, { page_count: number }> }) =>
      Object.values(entry.languages),
    )
    .reduce((sum, { page_count }) => sum + page_count, 0);
}
