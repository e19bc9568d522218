import { parentPort, workerData } from 'node:worker_threads';
import type { RecordSummary } from '../site/search/readRecord.ts';
import { loadApplication } from './renderApplication.ts';
import { type PageStyles, type RenderTask, writeTask } from './renderTask.ts';

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

/** What it answers when a run of files is written, or cannot be. */
export type RenderAnswer = { records: RecordSummary[] } | { error: unknown };

const { entry, styles, outputDirectory, mainPage } = workerData as RenderWorkerData;
const { app, render } = await loadApplication(entry, styles);

// Whatever comes first, this page and the library are needed: they are loaded while others still work.
const page = await (await app.manifest.pageMap.get(mainPage)?.())?.page();
await page?.getStaticPaths?.({});

parentPort?.on('message', async (tasks: readonly RenderTask[]) => {
  parentPort?.postMessage(await renderRun(tasks));
});

async function renderRun(tasks: readonly RenderTask[]): Promise<RenderAnswer> {
  const records: RecordSummary[] = [];
  try {
    for (const task of tasks) {
      const record = await writeTask(task, outputDirectory, (request) => render(request, task));
      if (record !== undefined) records.push(record);
    }
    return { records };
  } catch (error) {
    return { error };
  }
}
