import { parentPort, workerData } from 'node:worker_threads';
import type { RecordSummary } from '../site/search/readRecord.ts';
import { giveResponses } from './givenResponse.ts';
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

/** As much of the bundle's application as is needed to render. */
interface RenderApplication {
  manifest: {
    routes: { routeData: RenderRoute }[];
    /** The bundle's page of each source file. */
    pageMap: ReadonlyMap<string, () => Promise<{ page(): Promise<RenderPage> }>>;
  };
  setInternals(internals: { pagesByKeys: PageStyles }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RenderRoute }): Promise<Response>;
}

interface RenderRoute {
  route: string;
  component: string;
}

/** The module of a page. */
interface RenderPage {
  getStaticPaths?: (options: object) => unknown;
}

const { entry, styles, outputDirectory, mainPage } = workerData as RenderWorkerData;
giveResponses();
const { app } = (await import(entry)) as { app: RenderApplication };
app.setInternals({ pagesByKeys: styles });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => true } } },
});
const routes = new Map(
  app.manifest.routes.map(({ routeData }) => [
    `${routeData.route}&${routeData.component}`,
    routeData,
  ]),
);

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
      const routeData = routes.get(`${task.route}&${task.component}`);
      if (routeData === undefined) throw new Error(`the bundle has no route ${task.route}`);
      const record = await writeTask(task, outputDirectory, (request) =>
        app.render(request, { routeData }),
      );
      if (record !== undefined) records.push(record);
    }
    return { records };
  } catch (error) {
    return { error };
  }
}
