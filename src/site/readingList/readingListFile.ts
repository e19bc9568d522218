import { readSavedPaper, type SavedPaper } from './savedPaper.ts';

/** What tells a reading list from other JSON, in files and in the browser's storage. */
const FORMAT = 'offprint-reading-list';
const VERSION = 1;

/** More papers than a person reads; a longer list would not fit in a browser's storage. */
const MOST_PAPERS = 10_000;

/**
 * Writes a reading list as JSON.
 *
 * @param papers the list, in order
 * @param indent spaces of indentation, for files that people look into
 * @returns text that {@link readReadingList} reads
 */
export function writeReadingList(papers: readonly SavedPaper[], indent = 0): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, papers }, undefined, indent);
}

/**
 * Reads a reading list, whole or not at all.
 *
 * @param text the content of a file
 * @returns the papers; or what is wrong and where, in a sentence for the reader
 */
export function readReadingList(text: string): SavedPaper[] | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'The file holds no JSON. Choose a file that was exported here as JSON.' };
  }
  const { format, version, papers } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || !Array.isArray(papers)) {
    return {
      problem:
        'The file holds JSON, but no reading list. Choose a file that was exported here as JSON.',
    };
  }
  if (version !== VERSION) {
    return {
      problem: `The list has version ${String(version)}; only version ${VERSION} is known here.`,
    };
  }
  if (papers.length > MOST_PAPERS) {
    return { problem: `The list has ${papers.length} papers; at most ${MOST_PAPERS} can be kept.` };
  }
  const read: SavedPaper[] = [];
  for (const [at, entry] of papers.entries()) {
    const paper = readSavedPaper(entry);
    if ('problem' in paper) return { problem: `Paper ${at + 1} of the list: ${paper.problem}.` };
    read.push(paper);
  }
  return read;
}

/**
 * Adds an imported list to one's own.
 *
 * @param own the list that is there
 * @param imported the list to add; a paper that both have keeps its own entry, and is read if either
 *   says so
 * @returns one list without a paper twice, the newest saved first
 */
export function mergeReadingLists(
  own: readonly SavedPaper[],
  imported: readonly SavedPaper[],
): SavedPaper[] {
  const bySlug = new Map<string, SavedPaper>();
  for (const paper of [...own, ...imported]) {
    const known = bySlug.get(paper.slug);
    const read = known?.read ?? paper.read;
    bySlug.set(paper.slug, { ...(known ?? paper), ...(read === undefined ? {} : { read }) });
  }
  return [...bySlug.values()].sort((a, b) => b.saved.localeCompare(a.saved));
}
