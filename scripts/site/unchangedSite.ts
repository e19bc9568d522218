import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { orFailure } from '../../src/files/fileFailure.ts';
import { hashOfFile, quickStamp } from '../../src/files/fileStamps.ts';
import { sourceVersion } from '../../src/files/sourceVersion.ts';
import { writeWhole } from '../../src/files/writeWhole.ts';
import type { Folders } from './folders.ts';
import { listContentFiles } from './listContentFiles.ts';
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
 * Tells whether a built site is what would be made of its sources again. Ends with the first difference.
 *
 * @param folders where program, content and site are
 * @param stateFile where it is remembered what the site was made from
 * @returns what the site holds; nothing where anything has changed
 * @throws FileFailure where a file of the content cannot be read
 */
export function findUnchanged(
  { projectDirectory, contentDirectory, outputDirectory }: Folders,
  stateFile: string,
): SiteCounts | undefined {
  const known = readState(stateFile);
  if (known?.sources.contentDirectory !== contentDirectory) return undefined;
  const { content, program } = known.sources;
  const files = listContentFiles(contentDirectory);
  const isSame = (file: string) => {
    const path = join(contentDirectory, file);
    const [quick = '', hash = ''] = content[file] ?? [];
    if (hash === '') return false;
    return orFailure(
      path,
      () => (quick !== '' && quickStamp(path) === quick) || hashOfFile(path) === hash,
    );
  };
  const isUnchanged =
    files.length === Object.keys(content).length &&
    program === sourceVersion(projectDirectory, PROGRAM) &&
    files.every(isSame) &&
    isAsLeft(new SiteFolder(outputDirectory), known.stamps);
  return isUnchanged ? known.counts : undefined;
}

/**
 * Looks at all that a site is made from, while it is made. A file that has not been touched since it was
 * last looked at is not read. Of one that changes meanwhile nobody can say which text the site has: it
 * gets no fingerprint, so that the next build finds it changed.
 *
 * @param folders where program and content are
 * @param stateFile where the last look is remembered
 * @param begun when the build began, in milliseconds, before anything was read for it
 * @returns the sources
 * @throws FileFailure where a file of the content cannot be read
 */
export function lookAtSources(
  { projectDirectory, contentDirectory }: Pick<Folders, 'projectDirectory' | 'contentDirectory'>,
  stateFile: string,
  begun: number,
): SiteSources {
  const known = readState(stateFile)?.sources.content ?? {};
  const content: SiteSources['content'] = {};
  for (const file of listContentFiles(contentDirectory)) {
    const path = join(contentDirectory, file);
    const quick = orFailure(path, () => quickStamp(path, begun));
    const [knownQuick, knownHash = ''] = known[file] ?? [];
    if (quick !== '' && quick === knownQuick && knownHash !== '') {
      content[file] = [quick, knownHash];
      continue;
    }
    const hash = quick === '' ? '' : orFailure(path, () => hashOfFile(path));
    content[file] = [quick, quickStamp(path, begun) === quick ? hash : ''];
  }
  const program = sourceVersion(projectDirectory, PROGRAM);
  return { program, contentDirectory, content };
}

/**
 * Remembers a site that is complete.
 *
 * @param stateFile where it is remembered
 * @param sources what it was made from
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
  writeWhole(stateFile, JSON.stringify({ sources, stamps, counts } satisfies SiteState));
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
