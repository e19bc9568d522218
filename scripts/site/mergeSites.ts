import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listStoredPapers } from '../../src/stored/listStoredPapers.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import type { Progress } from '../commandLine/progress.ts';
import { countOf, duration } from '../commandLine/words.ts';
import { buildPlaces, forgetBuild } from './buildState.ts';
import { checkCompleteness } from './checkCompleteness.ts';
import type { Folders } from './folders.ts';
import { indexPages, SEARCH_FOLDER } from './indexPages.ts';
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
 * @throws CommandFailure where parts contradict each other, or a paper is in none of them
 */
export async function mergeSites(options: MergeOptions): Promise<void> {
  const { contentDirectory, outputDirectory, parts, progress } = options;
  const started = performance.now();
  const places = buildPlaces(options);
  rmSync(places.staging, { recursive: true, force: true });
  const origins = new Map<string, string>();
  for (const part of parts) {
    const files = listFiles(part);
    if (files.length === 0) throw new CommandFailure(`${part} holds no part of a site.`);
    for (const file of files) {
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
  const papers = listStoredPapers(contentDirectory);
  await checkCompleteness({ papers, outputDirectory, records });
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
