import { giveResponses } from './givenResponse.ts';
import type { PageStyles, RenderTask } from './renderTask.ts';

/** As much of the bundle's application as is needed to render. */
export interface BundledApplication {
  manifest: {
    routes: { routeData: BundledRoute }[];
    /** The bundle's page of each source file. */
    pageMap: Map<string, () => Promise<{ page(): Promise<BundledPage> }>>;
  };
  setInternals(internals: { pagesByKeys: PageStyles }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: BundledRoute }): Promise<Response>;
}

interface BundledRoute {
  route: string;
  component: string;
}

/** The module of a page. */
interface BundledPage {
  getStaticPaths?: (options: object) => unknown;
}

/** The bundle that Astro has made, ready to render in this thread. */
export interface RenderApplication {
  app: BundledApplication;
  /**
   * Answers a request by a task's route.
   *
   * @throws what the page throws, or where the bundle has no such route
   */
  render(request: Request, task: RenderTask): Promise<Response>;
}

/**
 * Loads the bundle that Astro has made, without Astro around it. From then on all responses of this
 * thread keep their body as it was given.
 *
 * @param entry the address of the bundle's entry
 * @param styles the styles of each route
 * @returns what renders
 * @throws what loading the bundle throws
 */
export async function loadApplication(
  entry: string,
  styles: PageStyles,
): Promise<RenderApplication> {
  giveResponses();
  const { app } = (await import(/* @vite-ignore */ entry)) as { app: BundledApplication };
  importOnce(app);
  app.setInternals({ pagesByKeys: styles });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => true } } },
  });
  const nameOf = ({ route, component }: BundledRoute) => `${route}&${component}`;
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [nameOf(routeData), routeData]),
  );
  return {
    app,
    async render(request, task) {
      const routeData = routes.get(nameOf(task));
      if (routeData === undefined) throw new Error(`the bundle has no route ${task.route}`);
      return app.render(request, { routeData });
    },
  };
}

/**
 * Has each page of a bundle imported once. Astro imports it again for every path, which finds the module
 * again and still takes a twentieth of the time of rendering.
 *
 * @param app the bundle's application
 */
export function importOnce({ manifest }: Pick<BundledApplication, 'manifest'>): void {
  for (const [name, load] of manifest.pageMap) {
    let loaded: ReturnType<typeof load> | undefined;
    manifest.pageMap.set(name, () => {
      loaded ??= load();
      return loaded;
    });
  }
}
