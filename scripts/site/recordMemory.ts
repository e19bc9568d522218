import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ownStampOf, quickStampOf } from '../../src/files/fileStamps.ts';
import type { RecordSummary } from '../../src/site/search/readRecord.ts';
import { listPaperPages, pageOf } from './listPapers.ts';
import { runIndexJobs } from './searchIndex/indexJobs.ts';
import type { SiteFolder } from './siteFolder.ts';

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

/** Of which site the records are wanted, and what is known of them. */
export interface RecordSources {
  /** The built site. */
  site: SiteFolder;
  /** The records of pages that were built just now, as far as they are known. */
  built: readonly RecordSummary[];
  /** Where the records are remembered. */
  memoryFile: string;
  /** Changes whenever records are read in another way. */
  form: string;
}

/** So many pages are read by one thread before it is asked again. */
const PAGES_PER_JOB = 200;

/**
 * Sums up the search records of a site's papers. Pages that were built just now, and those whose files have not
 * changed since the last time, are not read.
 *
 * @param sources of which site, and what is known of them
 * @returns the records, without those of pages that have none
 */
export async function readRecordSummaries(sources: RecordSources): Promise<RecordSummary[]> {
  const { site, built, memoryFile, form } = sources;
  const known = recall(memoryFile, form);
  const fresh = new Map(built.map((record) => [record.slug, record]));
  const records: RecordMemory['records'] = {};
  const changed: string[] = [];
  const now = Date.now();
  for (const slug of listPaperPages(site.files)) {
    const look = site.lookAt(pageOf(slug));
    if (look === undefined) continue;
    const record = fresh.get(slug);
    if (record !== undefined) {
      // Published a moment ago: a stamp that waits until times are surely over would be empty.
      records[slug] = { stamp: ownStampOf(look), record };
      continue;
    }
    const before = known[slug];
    const stamp = quickStampOf(look, now);
    if (before !== undefined && stamp !== '' && before.stamp === stamp) records[slug] = before;
    else {
      records[slug] = { stamp };
      changed.push(slug);
    }
  }
  const jobs = Array.from({ length: Math.ceil(changed.length / PAGES_PER_JOB) }, (_, at) => ({
    outputDirectory: site.path,
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

/**
 * Recalls the records of a site as they were summed up the last time, whatever has become of its pages.
 *
 * @param memoryFile where they are remembered
 * @param form as {@link readRecordSummaries} was told
 * @returns the records by slug
 */
export function recallRecords(memoryFile: string, form: string): Map<string, RecordSummary> {
  const known = Object.entries(recall(memoryFile, form));
  return new Map(known.flatMap(([slug, { record }]) => (record ? [[slug, record]] : [])));
}

function recall(file: string, form: string): RecordMemory['records'] {
  try {
    const memory = JSON.parse(readFileSync(file, 'utf8')) as RecordMemory;
    return memory.form === form ? memory.records : {};
  } catch {
    return {};
  }
}
