import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
import { SHARED_RESULTS } from '../site/sharedResult.ts';
import { type BuildOrder, type BuildRecord, writeBuildRecord } from './buildOrder.ts';
import { addressOf, fileOf } from './builtFile.ts';
import { chooseFiles } from './chooseFiles.ts';
import { giveResponses } from './givenResponse.ts';
import { openKeptFolder, programVersion } from './keptFolder.ts';
import { RenderPool } from './renderPool.ts';
import { type PageStyles, type RenderTask, writeTask } from './renderTask.ts';

/** Most files are made by this page. */
const MAIN_PAGE = 'src/pages/papers/[slug].astro';

/** Another renderer takes a second to start: it pays from so many files on. */
const FILES_PER_RENDERER = 150;
const MANY_FILES = 2 * FILES_PER_RENDERER;

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
  const record: BuildRecord = {
    version: '',
    keys: {},
    kept: [],
    pages: 0,
    isCertain: true,
    searchRecords: [],
  };
  let config: AstroConfig;
  let styles: PageStyles = new Map();
  let entry = '';
  const startPool = (files: number) => {
    const outputDirectory = fileURLToPath(config.outDir);
    const most = Math.floor(files / FILES_PER_RENDERER) - 1;
    return new RenderPool(Math.min(availableParallelism() - 1, most), {
      entry,
      styles: copyStyles(styles),
      outputDirectory,
      mainPage: MAIN_PAGE,
    });
  };
  const renderMany = async (
    renderers: RenderPool,
    prerenderer: AstroPrerenderer,
    paths: readonly PathWithRoute[],
  ) => {
    const outputDirectory = fileURLToPath(config.outDir);
    const routes = new Map(paths.map((path) => [fileOf(path), path.route]));
    const putBack = giveResponses();
    const work = renderers.renderAll({
      tasks: paths.map((path) => taskOf(path, config)),
      renderHere: (task) =>
        writeTask(task, outputDirectory, async (request) => {
          const routeData = routes.get(task.file) as RouteData;
          const rendered = await prerenderer.render(request, { routeData });
          return rendered instanceof Response ? rendered : rendered.response;
        }),
      onProgress: (done) => process.stdout.write(`rendered ${done} files\n`),
    });
    record.searchRecords = await work.finally(putBack).finally(() => renderers.stop());
  };
  const choose = (paths: PathWithRoute[]): PathWithRoute[] => {
    const listed = paths.filter(({ route }) => route.type === 'page');
    for (const path of listed) addresses.push(addressOf(path, config));
    record.pages = listed.length;
    record.isCertain = !listed.some(mayHoldCode);
    if (order === undefined) return paths;
    const files = paths.map((path) => ({ file: fileOf(path), key: path.cacheKey }));
    record.version = versionOf(config, settingsFile);
    const choices = chooseFiles(files, record.version, order);
    for (const [at, { file, key }] of files.entries()) {
      if (choices[at] === 'other part') continue;
      if (choices[at] === 'keep') record.kept.push(file);
      if (key !== undefined) record.keys[file] = key;
    }
    return paths.filter((_, at) => choices[at] === 'make');
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
          process.env[SHARED_RESULTS] = openSharedResults(order);
          openKeptFolder(order, fileURLToPath(config.root));
        }
        setPrerenderer((prerenderer): AstroPrerenderer => {
          const getStaticPaths = prerenderer.getStaticPaths.bind(prerenderer);
          return Object.assign(prerenderer, {
            async getStaticPaths() {
              const expected = countNewPages(order, settingsFile);
              // Others load the bundle while this thread lists the files.
              const early = expected < MANY_FILES ? undefined : startPool(expected);
              try {
                const wanted = choose(await getStaticPaths());
                const ordinary = wanted.filter((path) => !isOfAstro(path));
                if (order === undefined || ordinary.length < MANY_FILES) return wanted;
                await renderMany(early ?? startPool(ordinary.length), prerenderer, ordinary);
                return wanted.filter(isOfAstro);
              } finally {
                await early?.stop();
              }
            },
          });
        });
      },
      'astro:build:done': () => {
        if (order === undefined) return;
        rmSync(sharedResults(order), { recursive: true, force: true });
        writeBuildRecord(order.recordFile, record);
      },
    },
  };
}

/** Counts pages that have to be made for certain: of a first build, those of all papers. */
function countNewPages(order: BuildOrder | undefined, settingsFile: string): number {
  if (order === undefined || order.previous !== undefined) return 0;
  const files = listFiles(join(dirname(settingsFile), 'papers'));
  const papers = files.filter((file) => file.endsWith('.mdx')).length;
  return Math.floor(papers / (order.shard?.of ?? 1));
}

/** The folder in which the threads of this build share results. */
function sharedResults({ recordFile }: BuildOrder): string {
  return join(dirname(recordFile), 'shared');
}

/** Whatever an earlier build that was stopped left there is of no use. */
function openSharedResults(order: BuildOrder): string {
  const folder = sharedResults(order);
  rmSync(folder, { recursive: true, force: true });
  return folder;
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

/** Pages that are made of content files have keys, unless code in them may show what no key knows of. */
function mayHoldCode({ route, cacheKey }: PathWithRoute): boolean {
  return route.pathname === undefined && cacheKey === undefined;
}

/** Code, components and images, which only pages without a key can have, are Astro's own business. */
function isOfAstro({ route, cacheKey }: PathWithRoute): boolean {
  return route.type === 'page' && cacheKey === undefined;
}

function taskOf(path: PathWithRoute, config: AstroConfig): RenderTask {
  const { route, component } = path.route;
  return { route, component, url: addressOf(path, config), file: fileOf(path) };
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
