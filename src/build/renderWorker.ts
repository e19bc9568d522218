import { parentPort, workerData } from 'node:worker_threads';
import { loadApplication } from './renderApplication.ts';
import {
  type PageStyles,
  type RenderedRun,
  type RenderTask,
  renderFor,
  writeTask,
} from './renderTask.ts';

/** What a renderer is started with. */
export interface RenderWorkerData {
  /** The address of the bundle that renders pages. */
  entry: string;
  /** The styles of each route. */
  styles: PageStyles;
  /** The folder that files are written to, with a slash at its end. */
  outputDirectory: string;
  /** The source file of the page that most files are made by. */
  mainPage: string;
}

/** What it is asked: to render files, one after the other, for so long. */
export interface RenderRequest {
  tasks: readonly RenderTask[];
  milliseconds: number;
}

/** What it answers when its part of a run is written, or cannot be; an empty run when it is loaded. */
export type RenderAnswer = RenderedRun | { error: unknown };

const { entry, styles, outputDirectory, mainPage } = workerData as RenderWorkerData;
const { app, render } = await loadApplication(entry, styles);

// Whatever comes first, this page and the library are needed: they are loaded while others still work.
const page = await (await app.manifest.pageMap.get(mainPage)?.())?.page();
await page?.getStaticPaths?.({});

parentPort?.on('message', async ({ tasks, milliseconds }: RenderRequest) => {
  parentPort?.postMessage(await answer(tasks, milliseconds));
});
parentPort?.postMessage({ rendered: 0, records: [] } satisfies RenderAnswer);

async function answer(tasks: readonly RenderTask[], milliseconds: number): Promise<RenderAnswer> {
  try {
    return await renderFor(milliseconds, tasks, (task) =>
      writeTask(task, outputDirectory, (request) => render(request, task)),
    );
  } catch (error) {
    return { error };
  }
}
