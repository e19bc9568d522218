import type { Progress } from '../commandLine/progress.ts';
import { countOf, duration } from '../commandLine/words.ts';
import { buildPages } from './buildPages.ts';
import { checkCompleteness } from './checkCompleteness.ts';
import type { Folders } from './folders.ts';
import { indexPages } from './indexPages.ts';
import { listStoredPapers } from './listPapers.ts';

/** Where to build from and to, and how to follow it. */
export interface SiteOptions extends Folders {
  /** Hears of every step and of the result. */
  progress: Progress;
  /** Stops the build. */
  signal?: AbortSignal | undefined;
}

/**
 * Builds the whole site: pages, search index, and the proof that no paper is missing.
 *
 * @param options the folders and who hears of progress
 * @throws CommandFailure where a page does not build or a paper is missing
 */
export async function buildSite(options: SiteOptions): Promise<void> {
  const { contentDirectory, outputDirectory, progress } = options;
  const started = performance.now();
  const papers = await listStoredPapers(contentDirectory);
  progress.show(`Building the pages of ${countOf(papers.length, 'paper')}`);
  const pages = await buildPages({
    ...options,
    onPage: (done) => progress.show(`Building pages: ${done}`),
  });
  progress.show('Indexing for search');
  const records = await indexPages(outputDirectory);
  await checkCompleteness({ papers, outputDirectory, records });
  const time = duration(performance.now() - started);
  progress.report(`Built and indexed ${countOf(pages, 'page')} in ${time}.`);
}
