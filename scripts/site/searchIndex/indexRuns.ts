import { join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { hashOf } from '../../../src/files/fingerprint.ts';
import type { RecordSummary } from '../../../src/site/search/readRecord.ts';

/** Changes whenever the form of what is written does; the version of Pagefind is an exact one. */
export const INDEX_FORM = `4 ${manifest.dependencies.pagefind}`;

/**
 * Pagefind indexes so many papers at a time: it needs some 150 KB of memory for each, a new digest has
 * so many of them indexed again at most, and several times go on side by side.
 */
export const PAPERS_PER_RUN = 500;

/** Where a run of Pagefind is kept, and what it is made from. */
export interface IndexRun {
  folder: string;
  /** A fingerprint of its papers' records. */
  madeFrom: string;
}

/**
 * Deals papers out to runs.
 *
 * @param papers the papers in the order of the index
 * @param papersPerRun how many a run has at most
 * @returns the papers of each run; one run without any where there is none
 */
export function dealRuns<Paper>(papers: readonly Paper[], papersPerRun: number): Paper[][] {
  const runs = Math.max(1, Math.ceil(papers.length / papersPerRun));
  return Array.from({ length: runs }, (_, run) =>
    papers.slice(run * papersPerRun, (run + 1) * papersPerRun),
  );
}

/**
 * Names a run.
 *
 * @param stateFile where it is remembered what the index was made from
 * @param number which run, from 0
 * @param papers its papers
 * @returns where it is kept and what it is made from
 */
export function nameRun(
  stateFile: string,
  number: number,
  papers: readonly Pick<RecordSummary, 'slug' | 'hash'>[],
): IndexRun {
  const records = papers.map(({ slug, hash }) => `${slug} ${hash}`);
  return {
    folder: join(`${stateFile}.runs`, String(number)),
    madeFrom: hashOf([INDEX_FORM, ...records].join('\n')),
  };
}
