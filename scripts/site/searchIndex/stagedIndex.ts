import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RecordSummary } from '../../../src/site/search/readRecord.ts';
import type { ValuesByRow } from './columns.ts';
import type { SourcePart } from './sourcePart.ts';
import { type IndexContent, writeIndex } from './writeIndex.ts';

/**
 * Readers' browsers search so many papers at a time: what Pagefind takes to find a common word grows
 * with the square of their number, and every part adds to what is fetched.
 */
export const PAPERS_PER_PART = 5000;

/** From what an index is made: fingerprints of the records of each run, and the number of parts. */
export interface IndexSource {
  runs: string[];
  parts: number;
}

/** An index that is written whole and waits to be published. */
export interface StagedIndex {
  /** The folder with its files. */
  folder: string;
  /** Fragments that are not there since they are published already. */
  kept: string[];
}

/** An index that readers have. */
export interface PublishedIndex {
  /** From what it was made, if that is known. */
  source: IndexSource | undefined;
  /** Its files, as paths below its folder. */
  files: ReadonlySet<string>;
}

/** What is written, and what of it need not be. */
interface StagedContent {
  /** The records in the order of the index. */
  papers: readonly Pick<RecordSummary, 'facets' | 'orders'>[];
  sources: readonly SourcePart[];
  /** How many papers a part has about. */
  papersPerPart: number;
  /** The index in whose place it will come: what it has of the same papers is not written again. */
  published?: PublishedIndex;
}

/** What is said of an index that waits: from what it was made, and what is left out of it. */
interface StagedNote extends Pick<StagedIndex, 'kept'> {
  source: IndexSource;
}

/**
 * Recalls from what the published index was made.
 *
 * @param stateFile where it is remembered
 * @returns the same; nothing where it is not known
 */
export function recallSource<Source extends IndexSource>(stateFile: string): Source | undefined {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Says from what an index is made. Facets and orders are read from the records, of which the runs have
 * fingerprints.
 *
 * @param content what is written
 * @returns the same for the same index
 */
export function sourceOf({
  papers,
  sources,
  papersPerPart,
}: Pick<StagedContent, 'papers' | 'sources' | 'papersPerPart'>): IndexSource {
  return {
    runs: sources.map(({ madeFrom }) => madeFrom),
    parts: Math.max(1, Math.round(papers.length / papersPerPart)),
  };
}

/** Tells whether two indexes are made from the same. */
export function isSameSource(one: IndexSource, other: IndexSource): boolean {
  return one.parts === other.parts && one.runs.join() === other.runs.join();
}

/**
 * Writes an index beside the state of the last one.
 *
 * @param stateFile where it is remembered what the index was made from
 * @param content what is written, and what of it need not be
 * @returns the index
 * @throws RangeError where Pagefind's files have another form
 */
export async function stageIndex(stateFile: string, content: StagedContent): Promise<StagedIndex> {
  const { papers, sources, published } = content;
  const folder = stagedFolder(stateFile);
  unstage(stateFile);
  const source = sourceOf(content);
  const kept = await writeIndex(folder, {
    sources,
    parts: source.parts,
    facets: collectValues(papers, ({ facets }) => facets),
    orders: collectValues(papers, ({ orders }) => orders),
    isThere: published === undefined ? () => false : fragmentsIn(published, source),
  });
  return { folder, kept };
}

/** Tells which fragments of an index the published one has: names of papers depend on the number of parts. */
function fragmentsIn(
  { source: known, files }: PublishedIndex,
  { runs, parts }: IndexSource,
): IndexContent['isThere'] {
  const isKept = known?.parts === parts;
  return (run, path) => isKept && known.runs[run] === runs[run] && files.has(path);
}

/**
 * Writes an index that may be wanted later.
 *
 * @param stateFile where it is remembered what the index was made from
 * @param content what is written
 */
export async function stageAhead(stateFile: string, content: StagedContent): Promise<void> {
  const { kept } = await stageIndex(stateFile, content);
  const note = aheadNote(stateFile);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ source: sourceOf(content), kept } satisfies StagedNote));
}

/**
 * Takes an index that was written ahead, if it is the one that is wanted.
 *
 * @param stateFile where it is remembered what the index was made from
 * @param source from what the index that is wanted is made
 * @param published the files in whose place it comes
 * @returns the index; nothing where there is none of that source, or it lacks what is not published
 */
export function takeStaged(
  stateFile: string,
  source: IndexSource,
  published: ReadonlySet<string>,
): StagedIndex | undefined {
  const note = aheadNote(stateFile);
  try {
    const { source: made, kept } = JSON.parse(readFileSync(note, 'utf8')) as StagedNote;
    const isWanted = isSameSource(made, source) && kept.every((file) => published.has(file));
    return isWanted ? { folder: stagedFolder(stateFile), kept } : undefined;
  } catch {
    return undefined;
  } finally {
    // Whoever publishes it empties the folder.
    rmSync(note, { force: true });
  }
}

/** Removes what was written and not published. */
export function unstage(stateFile: string): void {
  rmSync(aheadNote(stateFile), { force: true });
  rmSync(stagedFolder(stateFile), { recursive: true, force: true });
}

const stagedFolder = (stateFile: string): string => `${stateFile}.files`;

/** Written when the folder is complete. */
const aheadNote = (stateFile: string): string => `${stateFile}.ahead`;

/** Turns values by paper and name into values by name and row. */
function collectValues<Paper>(
  papers: readonly Paper[],
  read: (paper: Paper) => Record<string, string[]>,
): Record<string, ValuesByRow> {
  const names = [...new Set(papers.flatMap((paper) => Object.keys(read(paper))))].sort();
  return Object.fromEntries(
    names.map((name) => [name, papers.map((paper) => read(paper)[name] ?? [])]),
  );
}
