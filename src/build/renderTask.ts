import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that a route renders. */
export interface RenderTask {
  /** The route's pattern, such as `/papers/[slug]`, and its source file. */
  route: string;
  component: string;
  /** The full address of the page. */
  url: string;
  /** The path of the file below the output folder. */
  file: string;
}

/** The styles of each route, as Astro gathers them while it bundles. */
export type PageStyles = ReadonlyMap<string, { styles: unknown[] }>;

/** The folder that was made last; files of one folder come one after the other. */
let lastFolder = '';

/**
 * Renders a file and writes it. Writing at once costs less than waiting for each of thousands of small
 * files in turn.
 *
 * @param task what to render
 * @param outputDirectory the folder that files are written to
 * @param render answers a request by the task's route
 * @throws what the page throws, or where its route gives no file
 */
export async function writeTask(
  { url, file }: RenderTask,
  outputDirectory: string,
  render: (request: Request) => Promise<Response>,
): Promise<void> {
  const response = await render(new Request(url));
  if (response.status !== 200 || response.body === null) {
    throw new Error(`${file} could not be rendered: its route answered ${response.status}`);
  }
  const path = join(outputDirectory, file);
  const folder = dirname(path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (folder !== lastFolder) mkdirSync(folder, { recursive: true });
  lastFolder = folder;
  writeFileSync(path, bytes);
}
