import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listStoredPapers } from '../../src/stored/listStoredPapers.ts';
import { countOf } from '../../src/text/countOf.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import type { Progress } from '../commandLine/progress.ts';
import { duration } from '../commandLine/words.ts';
import { withBuildLock } from './buildLock.ts';
import { type BuildPlaces, buildPlaces, forgetBuild } from './buildState.ts';
import { checkPages, checkRecords } from './checkCompleteness.ts';
import { checkOutput } from './checkOutput.ts';
import type { Folders } from './folders.ts';
import { indexPages, SEARCH_FOLDER } from './indexPages.ts';
import { checkParts, PART_NOTE, sourcesOfPart } from './partNote.ts';
import { listFiles, publishFiles } from './publishFiles.ts';
import { forgetSite } from './unchangedSite.ts';

/** What is put together where. */
export interface MergeOptions extends Folders {
  /** The folders of the parts. */
  parts: readonly string[];
  /** Hears what was made. */
  progress: Progress;
}

/**
 * Puts the parts of a site together: the same files as one build makes, with the search index and the
 * proof that no paper is missing.
 *
 * @param options what is put together where
 * @throws CommandFailure where a part is missing or made from something else, parts contradict each other, or a
 *   paper is in none of them; the output is then as it was
 */
export async function mergeSites(options: MergeOptions): Promise<void> {
  const places = buildPlaces(options);
  checkOutput(options);
  checkParts(options.parts, sourcesOfPart(options));
  await withBuildLock(places, options.outputDirectory, async () => {
    try {
      await mergeParts(options, places);
    } finally {
      rmSync(places.staging, { recursive: true, force: true });
    }
  });
}

async function mergeParts(options: MergeOptions, places: BuildPlaces): Promise<void> {
  const { contentDirectory, outputDirectory, parts, progress } = options;
  const started = performance.now();
  rmSync(places.staging, { recursive: true, force: true });
  const origins = new Map<string, string>();
  for (const part of parts) {
    for (const file of listFiles(part)) {
      if (file === PART_NOTE) continue;
      const other = origins.get(file);
      if (other === undefined) copy(join(part, file), join(places.staging, file));
      else if (!isSame(join(part, file), join(other, file))) {
        throw new CommandFailure(
          `${file} is different in ${other} and ${part}. Build all parts from the same content.`,
        );
      }
      origins.set(file, part);
    }
  }
  const papers = listStoredPapers(contentDirectory);
  await checkPages({ papers, made: places.staging, output: outputDirectory, kept: [] });
  forgetBuild(places.state);
  forgetSite(places.site);
  publishFiles({
    staging: places.staging,
    output: outputDirectory,
    kept: [],
    apart: SEARCH_FOLDER,
  });
  progress.show('Indexing for search');
  const records = await indexPages({ outputDirectory, stateFile: places.index });
  await checkRecords(papers, records, outputDirectory);
  const took = duration(performance.now() - started);
  progress.report(
    `Merged ${countOf(parts.length, 'part')} into ${countOf(origins.size, 'file')} and indexed ${countOf(records, 'paper')} in ${took}.`,
  );
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}
