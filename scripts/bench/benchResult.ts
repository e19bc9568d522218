import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Measurements } from './measureOffprint.ts';
import type { SearchCost } from './measureSearch.ts';
import type { Cost } from './runMeasured.ts';

/** What a run of the bench has measured at one number of papers; medians where it was repeated. */
export interface BenchResult {
  papers: number;
  /** How often it was measured. */
  runs: number;
  date: string;
  machine: string;
  /** How many programs wanted a processor before it began, on average of a minute. */
  load: number;
  offprint: Measurements;
  search: SearchCost;
  /** What the same papers cost elsewhere, search index included. */
  peers: Record<string, Cost>;
}

/**
 * Reads results.
 *
 * @param file JSON that {@link keepResult} has written
 * @returns the results, those of fewer papers first; none where there is no file
 */
export function readResults(file: string): BenchResult[] {
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as BenchResult[];
}

/**
 * Writes a result beside those of other numbers of papers; one of the same number is replaced.
 *
 * @param file a JSON file, which need not be there
 * @param result what was measured
 * @returns all results of the file
 */
export function keepResult(file: string, result: BenchResult): BenchResult[] {
  const others = readResults(file).filter(({ papers }) => papers !== result.papers);
  const results = [...others, result].sort((a, b) => a.papers - b.papers);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
  return results;
}
