import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { hashOf } from '../site/loading/fileStamps.ts';
import { sourceVersion } from '../site/loading/sourceVersion.ts';
import { type BuildOrder, type BuildRecord, writeBuildRecord } from './buildOrder.ts';
import { chooseFiles } from './chooseFiles.ts';

/** Whatever a page may depend on besides content, settings and the bundle. */
const SOURCES = [
  'src',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

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
 * (`cacheKey` of `getStaticPaths`).
 *
 * Astro's own `incrementalBuild` empties the output, and copies back what it did not render.
 *
 * @param options what is asked of the build
 * @returns an integration
 */
export function offprintBuild(options: BuildOptions): AstroIntegration {
  const { order, settingsFile, addresses } = options;
  const record: BuildRecord = { version: '', keys: {}, kept: [], pages: 0, isCertain: true };
  let config: AstroConfig;
  return {
    name: 'offprint-build',
    hooks: {
      'astro:config:done': ({ config: settled }) => {
        config = settled;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer): AstroPrerenderer => {
          const getStaticPaths = prerenderer.getStaticPaths.bind(prerenderer);
          return Object.assign(prerenderer, {
            async getStaticPaths() {
              const paths = await getStaticPaths();
              const listed = paths.filter(({ route }) => route.type === 'page');
              const root = new URL(config.base, config.site).href;
              for (const { pathname } of listed) addresses.push(addressOf(pathname, root));
              record.pages = listed.length;
              record.isCertain = !listed.some(mayHoldCode);
              if (order === undefined) return paths;
              const files = paths.map(({ pathname, route, cacheKey }) => ({
                file: fileOf(pathname, route),
                key: cacheKey,
              }));
              record.version = versionOf(config, settingsFile);
              const choices = chooseFiles(files, record.version, order);
              for (const [at, { file, key }] of files.entries()) {
                if (choices[at] === 'other part') continue;
                if (choices[at] === 'keep') record.kept.push(file);
                if (key !== undefined) record.keys[file] = key;
              }
              return paths.filter((_, at) => choices[at] === 'make');
            },
          });
        });
      },
      'astro:build:done': () => {
        if (order !== undefined) writeBuildRecord(order.recordFile, record);
      },
    },
  };
}

/** Pages that are made of content files have keys, unless code in them may show what no key knows of. */
function mayHoldCode({
  route,
  cacheKey,
}: {
  route: RouteData;
  cacheKey?: string | undefined;
}): boolean {
  return route.pathname === undefined && cacheKey === undefined;
}

function addressOf(pathname: string, root: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return path === '' ? root : `${root}${path}/`;
}

/** The file that Astro writes for a path, in its format `directory`. */
function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  if (path === '') return 'index.html';
  return path === '404' || path === '500' ? `${path}.html` : `${path}/index.html`;
}

/** The bundle is written by now; the names of its files hold fingerprints of what is in them. */
function versionOf({ root, outDir, build }: AstroConfig, settingsFile: string): string {
  const assets = listFiles(join(fileURLToPath(outDir), build.assets));
  return hashOf(
    [
      sourceVersion(fileURLToPath(root), SOURCES),
      hashOf(readFileSync(settingsFile)),
      ...assets,
    ].join('\n'),
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
