import { readFileSync, writeFileSync } from 'node:fs';
import type { RecordSummary } from './search/readRecord.ts';

/** Which part of the pages a build makes: the `part`-th of `of` equal ones, from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** What `npm run build` asks of Astro's process, in a file that the environment names. */
export interface BuildOrder {
  /** Where the process puts its {@link BuildRecord}; a process that ended early leaves none. */
  recordFile: string;
  /** The part to make, where not all is wanted. */
  shard?: Shard;
  /**
   * Leave the pages to a process of their own, which renders them with the bundle and without Astro's
   * memory, if they need no more than that.
   */
  bundleOnly?: boolean;
  /** Appears once another thread has read the content, or has given up: till then nobody reads it twice. */
  readNote?: string;
  /** What the output folder holds of an earlier build, to be made again only where its key changed. */
  previous?: Pick<BuildRecord, 'version' | 'keys'>;
}

/** What a build made, by files below the output folder. */
export interface BuildRecord {
  /** A fingerprint of all that every page depends on: source, settings, packages, styles. */
  version: string;
  /** The key of each file that has one: a fingerprint of all else that the file depends on. */
  keys: Record<string, string>;
  /** Files that were left as they are, since version and key are the same. */
  kept: string[];
  /** How many pages the site has, those kept and those of other parts included. */
  pages: number;
  /** Whether all pages depend on nothing but the content; code in a page may show anything. */
  isCertain: boolean;
  /** What the search index is told of the papers' pages that were made, as far as it is known. */
  searchRecords: RecordSummary[];
}

/** The environment variable that names the file with the order. */
export const BUILD_ORDER = 'OFFPRINT_BUILD_ORDER';

/**
 * Reads what is asked of a build.
 *
 * @param environment the environment variables
 * @returns the order; nothing where Astro was started by hand, which builds everything
 */
export function readBuildOrder(
  environment: Record<string, string | undefined> = process.env,
): BuildOrder | undefined {
  const file = environment[BUILD_ORDER];
  return file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Leaves word of what was built.
 *
 * @param file the order's `recordFile`
 * @param record what was built
 */
export function writeBuildRecord(file: string, record: BuildRecord): void {
  writeFileSync(file, JSON.stringify(record));
}
