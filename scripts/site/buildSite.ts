import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { keepHeapSmall } from '../../src/build/thriftyHeap.ts';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { checkPermalinks } from '../../src/digest/library/checkPermalinks.ts';
import type { Shard } from '../../src/site/buildOrder.ts';
import { cacheFolder } from '../../src/site/settings.ts';
import { listStoredPapers } from '../../src/stored/listStoredPapers.ts';
import { countOf } from '../../src/text/countOf.ts';
import { checkSettings } from '../checking/checkSettings.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { printFinding } from '../commandLine/printFinding.ts';
import type { Progress } from '../commandLine/progress.ts';
import { duration } from '../commandLine/words.ts';
import { withBuildLock } from './buildLock.ts';
import { buildPages, LARGE_LIBRARY } from './buildPages.ts';
import {
  type BuildPlaces,
  buildPlaces,
  forgetBuild,
  recallBuild,
  rememberBuild,
} from './buildState.ts';
import { checkPages, checkRecords } from './checkCompleteness.ts';
import { checkOutput } from './checkOutput.ts';
import { checkProjectPath } from './checkProjectPath.ts';
import type { Folders } from './folders.ts';
import { writeHostFiles } from './hosting/writeHostFiles.ts';
import { indexPages, SEARCH_FOLDER } from './indexPages.ts';
import { sourcesOfPart, writePartNote } from './partNote.ts';
import { publishFiles } from './publishFiles.ts';
import { SiteFolder } from './siteFolder.ts';
import { findUnchanged, forgetSite, lookAtSources, rememberSite } from './unchangedSite.ts';
import { type WorkAhead, workAhead } from './workAhead.ts';

/** From what and to where a site is built. */
export interface SiteOptions extends Folders {
  /** Hears how far the build is and what it made. */
  progress: Progress;
  /** The part of the pages to build, without a search index, to be merged with the others. */
  shard?: Shard | undefined;
  /** Stops the build. */
  signal?: AbortSignal | undefined;
}

/**
 * Builds the whole site: pages, search index, and the proof that no paper is missing. Only pages that
 * have changed since the last build are made; the others stay as they are. Where nothing has changed,
 * nothing is done.
 *
 * @param options from what and to where
 * @throws CommandFailure where the folder is not one for a site, there is no paper, a published address would be lost, a page does not
 *   build or a paper is missing
 */
export async function buildSite(options: SiteOptions): Promise<void> {
  const { contentDirectory, outputDirectory } = options;
  const clocks = { started: performance.now(), begun: Date.now() };
  checkProjectPath(options.projectDirectory);
  checkOutput(options);
  const papers = listStoredPapers(contentDirectory);
  if (papers.length === 0) {
    throw new CommandFailure(
      `${join(contentDirectory, 'papers')} holds no paper. Import a digest first: npm run import -- path/to/digest.txt`,
    );
  }
  failWhereAny(checkPermalinks(contentDirectory), 'The addresses of the library are not in order.');
  failWhereAny(checkSettings(contentDirectory).diagnostics, 'The settings are not in order.');
  if (papers.length >= LARGE_LIBRARY) keepHeapSmall(papers.length);
  const places = buildPlaces(options);
  await withBuildLock(places, outputDirectory, () =>
    buildUnlessUnchanged({ ...options, ...clocks, papers, places }),
  );
}

async function buildUnlessUnchanged(options: Omit<BegunBuild, 'isAgain' | 'ahead'>): Promise<void> {
  const { projectDirectory, contentDirectory, outputDirectory, shard, progress } = options;
  const { started, papers, places } = options;
  const unchanged = shard === undefined ? findUnchanged(options, places.site) : undefined;
  if (unchanged !== undefined) {
    const took = duration(performance.now() - started);
    progress.report(
      `Nothing has changed: ${countOf(unchanged.pages, 'page')} and ${countOf(unchanged.records, 'paper')} in the index stay as they are (${took}).`,
    );
    return;
  }
  progress.show(`Building the pages of ${countOf(papers.length, 'paper')}`);
  const isAgain = existsSync(places.state);
  const aheadOptions = {
    contentDirectory,
    projectDirectory,
    outputDirectory,
    recordFile: places.record,
    stateFile: places.index,
    readNote: places.read,
    papers: papers.length,
    isAgain,
  };
  const ahead = shard === undefined ? workAhead(aheadOptions) : undefined;
  try {
    await buildWhatChanged({ ...options, isAgain, ahead }).catch((failure: unknown) =>
      explainFailure(failure, options),
    );
  } finally {
    await ahead?.stop();
    rmSync(places.staging, { recursive: true, force: true });
  }
}

/**
 * Says why a build failed in the words of the check, which name file, line and remedy, wherever it finds
 * anything.
 */
async function explainFailure(failure: unknown, folders: Folders): Promise<never> {
  if (!(failure instanceof CommandFailure)) throw failure;
  const cacheFile = join(dirname(cacheFolder()), 'check.json');
  // It reads pages as the import does, which takes a while to load.
  const { checkLibrary } = await import('../checking/checkLibrary.ts');
  const { diagnostics } = await checkLibrary({ ...folders, cacheFile });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  failWhereAny(errors, 'The site could not be built, since the library is not in order.');
  throw failure;
}

/** What is known of a build when it begins. */
interface BegunBuild extends SiteOptions {
  /** When it began, on the clock of its own and on that of files. */
  started: number;
  begun: number;
  papers: readonly string[];
  places: BuildPlaces;
  /** Whether the output was built before. */
  isAgain: boolean;
  ahead: WorkAhead | undefined;
}

async function buildWhatChanged(build: BegunBuild): Promise<void> {
  const { projectDirectory, contentDirectory, outputDirectory, progress, shard, signal } = build;
  const { started, begun, papers, places, isAgain, ahead } = build;
  const previous = shard === undefined ? recallBuild(places.state, outputDirectory) : undefined;
  const madeFrom = shard && sourcesOfPart({ projectDirectory, contentDirectory });
  const pages = buildPages({
    projectDirectory,
    contentDirectory,
    outputDirectory: places.staging,
    orderFile: places.order,
    order: {
      recordFile: places.record,
      // Of a new library all is read ahead, and kept for whoever makes the pages.
      ...(ahead !== undefined && !isAgain && { readNote: ahead.readNote }),
      ...(previous !== undefined && { previous }),
      ...(shard !== undefined && { shard }),
    },
    papers: papers.length,
    onPage: (done) => progress.show(`Building pages: ${done}`),
    signal,
  });
  // The process that makes the pages needs as long to start; what a new digest changes is worked out
  // ahead soon, and till then no core is free.
  const begin = isAgain && ahead ? Promise.race([ahead.ended, pages]) : setImmediate();
  const look = begin.then(() => lookAtSources(build, places.site, begun));
  const [record, sources] = await Promise.all([pages, look]);
  await writeHostFiles({ contentDirectory, outputDirectory: places.staging });
  if (shard === undefined) {
    const { staging: made } = places;
    await checkPages({ papers, made, output: outputDirectory, kept: record.kept });
  }
  forgetBuild(places.state);
  forgetSite(places.site);
  const { changed, files } = publishFiles({
    staging: places.staging,
    output: outputDirectory,
    kept: record.kept,
    apart: SEARCH_FOLDER,
  });
  await ahead?.stop();
  if (shard !== undefined) {
    writePartNote(outputDirectory, shard, madeFrom ?? '');
    const took = duration(performance.now() - started);
    progress.report(
      `Built part ${shard.part} of ${shard.of} (${countOf(changed, 'file')}) in ${took}.`,
    );
    return;
  }
  const site = new SiteFolder(outputDirectory, files);
  rememberBuild(places.state, site, record);
  progress.show('Indexing for search');
  const records = await indexPages({
    outputDirectory,
    site,
    stateFile: places.index,
    built: record.searchRecords,
  });
  await checkRecords(papers, records, outputDirectory);
  if (record.isCertain) {
    const complete = site.afterChangeOf(SEARCH_FOLDER);
    rememberSite(places.site, sources, complete, { pages: record.pages, records });
  }
  const took = duration(performance.now() - started);
  progress.report(
    `Built ${countOf(record.pages, 'page')} (${countOf(changed, 'file')} changed) and indexed ${countOf(records, 'paper')} in ${took}.`,
  );
}

const NAMED_AT_MOST = 10;

function failWhereAny(findings: readonly Diagnostic[], what: string): void {
  if (findings.length === 0) return;
  const named = findings
    .slice(0, NAMED_AT_MOST)
    .map((finding) => printFinding(finding, process.stderr));
  if (findings.length > NAMED_AT_MOST) named.push(`and ${findings.length - NAMED_AT_MOST} more`);
  throw new CommandFailure(`${what}\n${named.join('\n')}`);
}
