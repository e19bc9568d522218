import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../../src/files/fingerprint.ts';
import { writeWhole } from '../../src/files/writeWhole.ts';
import type { BuildRecord } from '../../src/site/buildOrder.ts';
import { cacheFolder } from '../../src/site/settings.ts';
import type { Folders } from './folders.ts';
import { SiteFolder } from './siteFolder.ts';

/** What is remembered of a build: its record, and how its files were left. */
interface BuildState extends Pick<BuildRecord, 'version' | 'keys'> {
  /** Size and time of change of each file with a key. */
  stamps: Record<string, string>;
}

/** The files that a build works with, one set for each output folder. */
export interface BuildPlaces {
  /** What is remembered of the last build. */
  state: string;
  /** What the last complete site was made from. */
  site: string;
  /** What is asked of Astro. */
  order: string;
  /** What Astro did. */
  record: string;
  /** Where it is noted that the content was read. */
  read: string;
  /** What the search index was made from. */
  index: string;
  /** Where Astro writes. */
  staging: string;
}

/**
 * Names the files that a build works with.
 *
 * @param folders where program and site are
 * @returns paths in the cache beside the content, but for `staging`: Astro moves files there from the
 *   folder of the program, which may lie on another disk than the content
 */
export function buildPlaces({
  projectDirectory,
  outputDirectory,
}: Pick<Folders, 'projectDirectory' | 'outputDirectory'>): BuildPlaces {
  const name = hashOf(outputDirectory).slice(0, 12);
  const folder = join(dirname(cacheFolder()), 'builds', name);
  return {
    state: join(folder, 'state.json'),
    site: join(folder, 'site.json'),
    order: join(folder, 'order.json'),
    record: join(folder, 'record.json'),
    read: join(folder, 'read'),
    index: join(folder, 'index.json'),
    staging: join(projectDirectory, '.cache', 'staging', name),
  };
}

/**
 * Recalls the last build, as far as its files are still as it left them.
 *
 * @param file where the state is
 * @param outputDirectory the folder of the built site
 * @returns version and keys; nothing where there was no build or what is left of it cannot be read
 */
export function recallBuild(
  file: string,
  outputDirectory: string,
): Pick<BuildRecord, 'version' | 'keys'> | undefined {
  try {
    const { version, keys, stamps } = JSON.parse(readFileSync(file, 'utf8')) as BuildState;
    const site = new SiteFolder(outputDirectory);
    const untouched = Object.entries(keys).filter(([name]) => stamps[name] === site.stampOf(name));
    return { version, keys: Object.fromEntries(untouched) };
  } catch {
    return undefined;
  }
}

/**
 * Remembers a build.
 *
 * @param file where the state is
 * @param site the built site
 * @param record what was built
 */
export function rememberBuild(
  file: string,
  site: SiteFolder,
  { version, keys }: BuildRecord,
): void {
  const stamps: BuildState['stamps'] = {};
  for (const name of Object.keys(keys)) {
    const stamp = site.stampOf(name);
    if (stamp !== undefined) stamps[name] = stamp;
  }
  writeWhole(file, JSON.stringify({ version, keys, stamps } satisfies BuildState));
}

/** Forgets the last build, so that one that fails half-way leaves nothing to rely on. */
export function forgetBuild(file: string): void {
  rmSync(file, { force: true });
}
