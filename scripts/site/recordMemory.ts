import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quickStamp } from '../../src/files/fileStamps.ts';
import { runIndexJobs } from './searchIndex/indexJobs.ts';
import type { RecordSummary } from './searchRecords.ts';

/** What is remembered of a page: the stamp of its file and its record, where it has one. */
interface KnownRecord {
  stamp: string;
  record?: RecordSummary;
}

/** What is remembered of a site, by slug. */
interface RecordMemory {
  form: string;
  records: Record<string, KnownRecord>;
}

/** So many pages are read by one thread before it is asked again. */
const PAGES_PER_JOB = 200;

/**
 * Sums up the search records of papers. Pages whose files have not changed since the last time are not
 * read.
 *
 * @param outputDirectory the folder `dist`
 * @param slugs the papers
 * @param memoryFile where the records are remembered
 * @param form changes whenever records are read in another way
 * @returns the records, without those of pages that have none
 */
export async function readRecordSummaries(
  outputDirectory: string,
  slugs: readonly string[],
  memoryFile: string,
  form: string,
): Promise<RecordSummary[]> {
  const known = recall(memoryFile, form);
  const records: RecordMemory['records'] = {};
  const changed: string[] = [];
  for (const slug of slugs) {
    const stamp = quickStamp(join(outputDirectory, 'papers', slug, 'index.html'));
    const before = known[slug];
    if (before !== undefined && stamp !== '' && before.stamp === stamp) records[slug] = before;
    else {
      records[slug] = { stamp };
      changed.push(slug);
    }
  }
  const jobs = Array.from({ length: Math.ceil(changed.length / PAGES_PER_JOB) }, (_, at) => ({
    outputDirectory,
    slugs: changed.slice(at * PAGES_PER_JOB, (at + 1) * PAGES_PER_JOB),
  }));
  for (const record of (await runIndexJobs(jobs)).flat()) {
    const entry = records[record.slug];
    if (entry !== undefined) entry.record = record;
  }
  rmSync(memoryFile, { force: true });
  mkdirSync(dirname(memoryFile), { recursive: true });
  writeFileSync(memoryFile, JSON.stringify({ form, records } satisfies RecordMemory));
  return Object.values(records).flatMap(({ record }) => record ?? []);
}

function recall(file: string, form: string): RecordMemory['records'] {
  try {
    const memory = JSON.parse(readFileSync(file, 'utf8')) as RecordMemory;
    return memory.form === form ? memory.records : {};
  } catch {
    return {};
  }
}
