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

/** What is written, and what of it need not be. */
interface StagedContent extends Pick<IndexContent, 'isThere'> {
  /** The records in the order of the index. */
  papers: readonly Pick<RecordSummary, 'facets' | 'orders'>[];
  sources: readonly SourcePart[];
  /** How many papers a part has about. */
  papersPerPart: number;
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

/**
 * Writes an index beside the state of the last one.
 *
 * @param stateFile where it is remembered what the index was made from
 * @param content what is written, and what of it need not be
 * @returns the index
 * @throws RangeError where Pagefind's files have another form
 */
export async function stageIndex(stateFile: string, content: StagedContent): Promise<StagedIndex> {
  const { papers, sources, isThere } = content;
  const folder = stagedFolder(stateFile);
  unstage(stateFile);
  const { parts } = sourceOf(content);
  const kept = await writeIndex(folder, {
    sources,
    parts,
    facets: collectValues(papers, ({ facets }) => facets),
    orders: collectValues(papers, ({ orders }) => orders),
    isThere,
  });
  return { folder, kept };
}

/**
 * Writes an index that may be wanted later, whole.
 *
 * @param stateFile where it is remembered what the index was made from
 * @param content what is written
 */
export async function stageAhead(
  stateFile: string,
  content: Omit<StagedContent, 'isThere'>,
): Promise<void> {
  await stageIndex(stateFile, { ...content, isThere: () => false });
  const note = aheadNote(stateFile);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify(sourceOf(content)));
}

/**
 * Takes an index that was written ahead, if it is the one that is wanted.
 *
 * @param stateFile where it is remembered what the index was made from
 * @param source from what the index that is wanted is made
 * @returns the index; nothing where there is none of that source
 */
export function takeStaged(stateFile: string, source: IndexSource): StagedIndex | undefined {
  const note = aheadNote(stateFile);
  try {
    const isWanted = readFileSync(note, 'utf8') === JSON.stringify(source);
    return isWanted ? { folder: stagedFolder(stateFile), kept: [] } : undefined;
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
