import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { hashOf } from '../../src/files/fingerprint.ts';
import { listPaperPages } from './listPapers.ts';
import { listFiles, publishFiles } from './publishFiles.ts';
import { readRecordSummaries } from './recordMemory.ts';
import type { ValuesByRow } from './searchIndex/columns.ts';
import { runIndexJobs } from './searchIndex/indexJobs.ts';
import { readSourcePart, type SourcePart } from './searchIndex/sourcePart.ts';
import { writeIndex } from './searchIndex/writeIndex.ts';
import { orderRecords, type RecordSummary } from './searchRecords.ts';

/** The folder of the search index in the built site. */
export const SEARCH_FOLDER = 'pagefind';

/**
 * Pagefind indexes so many papers at a time: it needs some 150 KB of memory for each, a new digest has
 * so many of them indexed again at most, and several times go on side by side.
 */
const PAPERS_PER_RUN = 500;

/**
 * Readers' browsers search so many papers at a time: what Pagefind takes to find a common word grows
 * with the square of their number, and every part adds to what is fetched.
 */
const PAPERS_PER_PART = 5000;

/** Changes whenever the form of what is written does; the version of Pagefind is an exact one. */
const FORM = `2 ${manifest.dependencies.pagefind}`;

/** What is indexed where. */
export interface IndexOptions {
  /** The folder `dist`. */
  outputDirectory: string;
  /** Where it is remembered what the index was made from; a folder beside it holds what Pagefind made. */
  stateFile: string;
  /** How many papers Pagefind indexes at a time. */
  papersPerRun?: number;
  /** How many papers a part of the index has about. */
  papersPerPart?: number;
}

/** What is remembered: fingerprints of what each run of Pagefind was given, and of what was written. */
interface IndexState {
  form: string;
  runs: string[];
  parts: number;
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
  const { outputDirectory, stateFile } = options;
  const { papersPerRun = PAPERS_PER_RUN, papersPerPart = PAPERS_PER_PART } = options;
  const output = join(outputDirectory, SEARCH_FOLDER);
  const slugs = await listPaperPages(outputDirectory);
  const papers = orderRecords(
    await readRecordSummaries(outputDirectory, slugs, `${stateFile}.records`, FORM),
  );
  const known = readState(stateFile);
  rmSync(stateFile, { force: true });
  const made = await makeSources(papers, options, papersPerRun, known);
  const parts = Math.max(1, Math.round(papers.length / papersPerPart));
  const there = new Set(listFiles(output));
  const state: IndexState = { form: FORM, runs: made.hashes, parts, files: stampOf(there) };
  if (JSON.stringify(state) !== JSON.stringify(known)) {
    const isKept = parts === known?.parts;
    const staging = `${stateFile}.files`;
    rmSync(staging, { recursive: true, force: true });
    const kept = writeIndex(staging, {
      sources: made.sources,
      parts,
      facets: collectValues(papers, ({ facets }) => facets),
      orders: collectValues(papers, ({ orders }) => orders),
      isThere: (source, path) =>
        isKept && known.runs[source] === made.hashes[source] && there.has(path),
    });
    publishFiles({ staging, output, kept });
    state.files = stampOf(listFiles(output));
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
  known: IndexState | undefined,
): Promise<{ sources: SourcePart[]; hashes: string[] }> {
  const runs = Array.from(
    { length: Math.max(1, Math.ceil(papers.length / papersPerRun)) },
    (_, run) => {
      const members = papers.slice(run * papersPerRun, (run + 1) * papersPerRun);
      return {
        folder: join(`${stateFile}.runs`, String(run)),
        slugs: members.map(({ slug }) => slug),
        hash: hashOf(members.map(({ slug, hash }) => `${slug} ${hash}`).join('\n')),
      };
    },
  );
  const jobs = runs
    .filter(({ folder, hash }, run) => known?.runs[run] !== hash || !readSourcePart(folder))
    .map(({ folder, slugs }) => ({ outputDirectory, folder, slugs }));
  await runIndexJobs(jobs);
  for (let run = runs.length; run < (known?.runs.length ?? 0); run++) {
    rmSync(join(`${stateFile}.runs`, String(run)), { recursive: true, force: true });
  }
  return {
    sources: runs.flatMap(({ folder }) => readSourcePart(folder) ?? []),
    hashes: runs.map(({ hash }) => hash),
  };
}

/** Turns values by paper and name into values by name and row. */
function collectValues(
  papers: readonly RecordSummary[],
  read: (paper: RecordSummary) => Record<string, string[]>,
): Record<string, ValuesByRow> {
  const names = [...new Set(papers.flatMap((paper) => Object.keys(read(paper))))].sort();
  return Object.fromEntries(
    names.map((name) => [name, papers.map((paper) => read(paper)[name] ?? [])]),
  );
}

/** The names of the index's files hold fingerprints of what is in them. */
const stampOf = (files: Iterable<string>): string => hashOf([...files].join('\n'));

function readState(file: string): IndexState | undefined {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as IndexState;
    return state.form === FORM ? state : undefined;
  } catch {
    return undefined;
  }
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
