import { availableParallelism } from 'node:os';
import type { PathWithRoute } from 'astro';
import type { RecordSummary } from '../site/search/readRecord.ts';
import { addressOf, fileOf, type SitePlace } from './builtFile.ts';
import { RenderPool } from './renderPool.ts';
import { type RenderTask, writeTask } from './renderTask.ts';
import type { RenderWorkerData } from './renderWorker.ts';

/** Most files are made by this page. */
const MAIN_PAGE = 'src/pages/papers/[slug].astro';

/** Another renderer takes a second to start: it pays from so many files on. */
const FILES_PER_RENDERER = 150;

/** From so many files on they are rendered on all cores. */
export const MANY_FILES = 2 * FILES_PER_RENDERER;

/**
 * Starts threads that render besides this one, as many as pay.
 *
 * @param files how many files are to be rendered
 * @param bundle what renders them, and to where
 * @returns the threads
 */
export function startRenderers(
  files: number,
  bundle: Omit<RenderWorkerData, 'mainPage'>,
): RenderPool {
  const most = Math.floor(files / FILES_PER_RENDERER) - 1;
  return new RenderPool(Math.min(availableParallelism() - 1, most), {
    ...bundle,
    mainPage: MAIN_PAGE,
  });
}

/** Which files are rendered, and by whom. */
export interface FilesToRender {
  paths: readonly PathWithRoute[];
  place: SitePlace;
  /** The folder that files are written to, with a slash at its end. */
  outputDirectory: string;
  /** The other threads, which end with the work. */
  renderers: RenderPool;
  /** Renders a file in this thread. */
  renderHere: (request: Request, task: RenderTask) => Promise<Response>;
}

/**
 * Renders files and writes them, on all cores. How many are done is printed for whoever follows the
 * build.
 *
 * @param files which files, and by whom
 * @returns what the search index is told of the papers' pages among them
 * @throws the first error of any page
 */
export async function renderFiles(files: FilesToRender): Promise<RecordSummary[]> {
  const { paths, place, outputDirectory, renderers, renderHere } = files;
  const work = renderers.renderAll({
    tasks: paths.map((path) => taskOf(path, place)),
    renderHere: (task) => writeTask(task, outputDirectory, (request) => renderHere(request, task)),
    onProgress: (done) => process.stdout.write(`rendered ${done} files\n`),
  });
  return work.finally(() => renderers.stop());
}

function taskOf(path: PathWithRoute, place: SitePlace): RenderTask {
  const { route, component } = path.route;
  return { route, component, url: addressOf(path, place), file: fileOf(path) };
}
