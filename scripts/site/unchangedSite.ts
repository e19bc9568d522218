import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { orFailure } from '../../src/files/fileFailure.ts';
import { hashOfFile, quickStamp } from '../../src/files/fileStamps.ts';
import { sourceVersion } from '../../src/files/sourceVersion.ts';
import type { Folders } from './folders.ts';
import { listFiles } from './publishFiles.ts';
import { SiteFolder } from './siteFolder.ts';

/** What a whole build made, for the words at its end. */
export interface SiteCounts {
  pages: number;
  /** How many papers the search index holds. */
  records: number;
}

/** What a site was made from, as it was before the build began. */
export interface SiteSources {
  /** A fingerprint of the program: source, settings of the build, packages. */
  program: string;
  contentDirectory: string;
  /** Of each file of the content: what can be seen without reading it, and a fingerprint of its bytes. */
  content: Record<string, [quick: string, hash: string]>;
}

/** What is remembered of a site: all that it was made from, and how its files were left. */
interface SiteState {
  sources: SiteSources;
  stamps: Record<string, string>;
  counts: SiteCounts;
}

/** Whatever takes part in a build besides the content. */
const PROGRAM = [
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/**
 * Looks at all that a site is made from. A file that has not been touched since it was last looked at
 * is not read.
 *
 * @param folders where program and content are
 * @param stateFile where the last look is remembered
 * @returns the sources, and whether the built site is still what would be made from them
 * @throws FileFailure where a file of the content cannot be read
 */
export function lookAtSources(
  { projectDirectory, contentDirectory, outputDirectory }: Folders,
  stateFile: string,
): { sources: SiteSources; unchanged: SiteCounts | undefined } {
  const known = readState(stateFile);
  const content: SiteSources['content'] = {};
  let isSame = known?.sources.contentDirectory === contentDirectory;
  for (const file of orFailure(contentDirectory, () => listFiles(contentDirectory))) {
    const path = join(contentDirectory, file);
    const [knownQuick, knownHash] = known?.sources.content[file] ?? [];
    const quick = orFailure(path, () => quickStamp(path));
    const isUntouched = quick !== '' && quick === knownQuick && knownHash !== undefined;
    const hash = isUntouched ? knownHash : orFailure(path, () => hashOfFile(path));
    content[file] = [quick, hash];
    isSame &&= hash === knownHash;
  }
  const program = sourceVersion(projectDirectory, PROGRAM);
  isSame &&=
    known?.sources.program === program &&
    Object.keys(known.sources.content).length === Object.keys(content).length &&
    isAsLeft(new SiteFolder(outputDirectory), known.stamps);
  return {
    sources: { program, contentDirectory, content },
    unchanged: isSame ? known?.counts : undefined,
  };
}

/**
 * Remembers a site that is complete.
 *
 * @param stateFile where it is remembered
 * @param sources what it was made from, looked at before the build
 * @param site the built site
 * @param counts what it holds
 */
export function rememberSite(
  stateFile: string,
  sources: SiteSources,
  site: SiteFolder,
  counts: SiteCounts,
): void {
  const stamps = Object.fromEntries(
    site.files.map((file): [string, string] => [file, site.stampOf(file) ?? '']),
  );
  mkdirSync(dirname(stateFile), { recursive: true });
  writeFileSync(stateFile, JSON.stringify({ sources, stamps, counts } satisfies SiteState));
}

/** Forgets a site that is about to change, or that other things than its sources may change. */
export function forgetSite(stateFile: string): void {
  rmSync(stateFile, { force: true });
}

function isAsLeft(site: SiteFolder, stamps: SiteState['stamps']): boolean {
  return (
    site.files.length === Object.keys(stamps).length &&
    site.files.every((file) => stamps[file] === site.stampOf(file))
  );
}

function readState(file: string): SiteState | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
