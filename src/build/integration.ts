import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  AstroConfig,
  AstroIntegration,
  AstroPrerenderer,
  PathWithRoute,
  RouteData,
  ViteUserConfig,
} from 'astro';
import { hashOf } from '../files/fingerprint.ts';
import { type BuildOrder, type BuildRecord, writeBuildRecord } from '../site/buildOrder.ts';
import { listStoredPapers } from '../stored/listStoredPapers.ts';
import { fileOf } from './builtFile.ts';
import { giveResponses } from './givenResponse.ts';
import { forgetBundle, keepBundle } from './keptBundle.ts';
import { hasModules } from './keptContent.ts';
import { programVersion } from './keptFolder.ts';
import { planBuild } from './planBuild.ts';
import { type BundledApplication, importOnce } from './renderApplication.ts';
import { MANY_FILES, renderFiles, startRenderers } from './renderFiles.ts';
import type { RenderPool } from './renderPool.ts';
import type { PageStyles } from './renderTask.ts';
import { closeResults, openResults } from './sharedFolder.ts';
import { inSitemapOrder } from './sitemapIntegration.ts';

/** What the integration has to know. */
export interface BuildOptions {
  /** What is asked of this build; nothing for a whole build by Astro alone. */
  order: BuildOrder | undefined;
  /** The file with the settings. */
  settingsFile: string;
  /** Takes the full address of every page once the routes are known, for the sitemap. */
  addresses: string[];
}

/**
 * Makes Astro build only what is wanted: the pages of one part, and of these only those whose key has
 * changed since the output folder was built. Pages get keys where their routes list them
 * (`cacheKey` of `getStaticPaths`). Many pages are rendered on all cores, with the bundle that Astro
 * has made, and written at once; Astro renders one after the other.
 *
 * Astro's own `incrementalBuild` empties the output, and copies back what it did not render.
 *
 * @param options what is asked of the build
 * @returns an integration
 */
export function offprintBuild(options: BuildOptions): AstroIntegration {
  const { order, settingsFile, addresses } = options;
  let record: BuildRecord | undefined;
  let config: AstroConfig;
  let styles: PageStyles = new Map();
  let entry = '';
  const startPool = (files: number) =>
    startRenderers(files, { entry, styles: copyStyles(styles), outputDirectory: outputOf(config) });
  const renderMany = async (
    renderers: RenderPool,
    prerenderer: AstroPrerenderer,
    paths: readonly PathWithRoute[],
  ) => {
    const routes = new Map(paths.map((path) => [fileOf(path), path.route]));
    const putBack = giveResponses();
    const work = renderFiles({
      paths,
      place: config,
      outputDirectory: outputOf(config),
      renderers,
      renderHere: async (request, task) => {
        const routeData = routes.get(task.file) as RouteData;
        const rendered = await prerenderer.render(request, { routeData });
        return rendered instanceof Response ? rendered : rendered.response;
      },
    });
    return work.finally(putBack);
  };
  const keep = (kept: BuildOrder, version: string) =>
    keepBundle(kept, fileURLToPath(config.root), settingsFile, {
      version,
      entry,
      styles: copyStyles(styles),
      place: config,
      outputDirectory: outputOf(config),
    });
  /** Decides what is made, and makes all of it but what is Astro's own business. */
  const build = async (
    prerenderer: AstroPrerenderer,
    paths: readonly PathWithRoute[],
    early: RenderPool | undefined,
  ): Promise<PathWithRoute[]> => {
    const version = versionOf(config, settingsFile);
    const plan = planBuild(paths, config, version, order);
    const { wanted } = plan;
    record = plan.record;
    for (const address of inSitemapOrder(plan.addresses)) addresses.push(address);
    if (order === undefined) return wanted;
    if (record.isCertain && order.shard === undefined) {
      keep(order, version);
    }
    const ordinary = wanted.filter((path) => !isOfAstro(path));
    if (ordinary.length < MANY_FILES) return wanted;
    const renderers = early ?? startPool(ordinary.length);
    record.searchRecords = await renderMany(renderers, prerenderer, ordinary);
    return wanted.filter(isOfAstro);
  };
  return {
    name: 'offprint-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const take = (file: string) => {
          entry = pathToFileURL(file).href;
        };
        updateConfig({
          vite: {
            plugins: [entryFinder(take)],
            // Reading the content starts a development server, which need not prepare packages for one.
            ...(order !== undefined && { optimizeDeps: { noDiscovery: true, include: [] } }),
          },
        });
      },
      'astro:config:done': ({ config: settled }) => {
        config = settled;
      },
      'astro:build:setup': ({ pages }) => {
        // Astro fills it while it bundles.
        styles = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (order !== undefined) {
          forgetBundle(order);
          openResults(order, fileURLToPath(config.root));
        }
        setPrerenderer((prerenderer): AstroPrerenderer => {
          const getStaticPaths = prerenderer.getStaticPaths.bind(prerenderer);
          return Object.assign(prerenderer, {
            async getStaticPaths() {
              if (order?.bundleOnly && !hasModules()) {
                keep(order, versionOf(config, settingsFile));
                return [];
              }
              // Astro's own has it, which no type says.
              const { app } = prerenderer as { app?: BundledApplication };
              if (order !== undefined && app !== undefined) importOnce(app);
              const expected = guessNewFiles(order, settingsFile);
              // Others load the bundle while this thread lists the files.
              const early = expected < MANY_FILES ? undefined : startPool(expected);
              try {
                return await build(prerenderer, await getStaticPaths(), early);
              } finally {
                await early?.stop();
              }
            },
          });
        });
      },
      'astro:build:done': () => {
        if (order === undefined || record === undefined) return;
        closeResults(order);
        writeBuildRecord(order.recordFile, record);
      },
    },
  };
}

/** The page of a topic, its feeds and its lists of papers. */
const FILES_A_TOPIC = 8;

/** Guesses how many files a first build makes; how many another makes is not known before. */
function guessNewFiles(order: BuildOrder | undefined, settingsFile: string): number {
  if (order === undefined || order.previous !== undefined) return 0;
  const content = dirname(settingsFile);
  const topics = listFiles(join(content, 'topics')).length;
  const files = listStoredPapers(content).length + topics * FILES_A_TOPIC;
  return Math.floor(files / (order.shard?.of ?? 1));
}

/** Finds the file of the bundle that renders pages. */
function entryFinder(take: (file: string) => void): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'offprint-entry',
    writeBundle({ dir = '' }, bundle) {
      const name = Object.keys(bundle).find((file) => file.startsWith('prerender-entry'));
      if (name !== undefined) take(join(dir, name));
    },
  };
}

/** What Astro keeps of a route has functions in it, which no other thread can be given. */
function copyStyles(pages: PageStyles): PageStyles {
  return new Map([...pages].map(([name, { styles }]) => [name, { styles }]));
}

/** Code, components and images, which only pages without a key can have, are Astro's own business. */
function isOfAstro({ route, cacheKey }: PathWithRoute): boolean {
  return route.type === 'page' && cacheKey === undefined;
}

function outputOf({ outDir }: AstroConfig): string {
  return fileURLToPath(outDir);
}

/** The bundle is written by now; the names of its files hold fingerprints of what is in them. */
function versionOf({ root, outDir, build }: AstroConfig, settingsFile: string): string {
  const assets = listFiles(join(fileURLToPath(outDir), build.assets));
  return hashOf(
    [programVersion(fileURLToPath(root)), hashOf(readFileSync(settingsFile)), ...assets].join('\n'),
  );
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
