import { cpSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, PathWithRoute } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { type BuildOrder, readBuildOrder, writeBuildRecord } from '../site/buildOrder.ts';
import { settingsFile } from '../site/settings.ts';
import { listStoredPapers } from '../stored/listStoredPapers.ts';
import { findBundle, type KeptBundle } from './keptBundle.ts';
import { loadContent } from './keptContent.ts';
import { planBuild } from './planBuild.ts';
import { loadApplication } from './renderApplication.ts';
import { MANY_FILES, renderFiles, startRenderers } from './renderFiles.ts';
import { closeResults, openResults } from './sharedFolder.ts';
import { inSitemapOrder, sitemapIntegration } from './sitemapIntegration.ts';

// Builds the pages of changed content with the bundle that an earlier build by Astro has kept, which
// takes no part in it: as long as templates, settings and packages are the same, Astro would make the
// same bundle again. Leaves no record where only Astro can do it. The folder to write to is the argument.

/** In a library of so many papers a new digest changes hundreds of lists. */
const PAPERS_WITH_MANY_LISTS = 1000;
const PAPERS_A_LIST = 10;

const root = fileURLToPath(new URL('../..', import.meta.url));
const [outputDirectory] = process.argv.slice(2);
const order = readBuildOrder();
const bundle = order && findBundle(order, root, settingsFile());
if (order && bundle && outputDirectory !== undefined && loadContent(root)) {
  await build(order, bundle, `${outputDirectory}${sep}`);
}

async function build(order: BuildOrder, bundle: KeptBundle, output: string): Promise<void> {
  const { entry, styles, place, version, assets } = bundle;
  rmSync(output, { recursive: true, force: true });
  openResults(order, root);
  const renderer = { entry, styles, outputDirectory: output };
  const expected = expectedFiles(order);
  const early = startRenderers(expected, renderer);
  const { app, render } = await loadApplication(entry, styles);
  const paths = (await new StaticPaths(app as never).getAll()) as PathWithRoute[];
  const { wanted, addresses, record } = planBuild(paths, place, version, order);
  const isAsExpected = expected >= MANY_FILES === wanted.length >= MANY_FILES;
  if (!record.isCertain || !isAsExpected) await early.stop();
  if (!record.isCertain) return;
  cpSync(assets, output, { recursive: true });
  record.searchRecords = await renderFiles({
    paths: wanted,
    place,
    outputDirectory: output,
    renderers: isAsExpected ? early : startRenderers(wanted.length, renderer),
    renderHere: render,
  });
  await writeSitemap(bundle, addresses, output);
  closeResults(order);
  writeBuildRecord(order.recordFile, record);
}

/**
 * Guesses how many files will be made, for others load the bundle while this thread lists the files. In a
 * large library many lists change with anything.
 */
function expectedFiles({ previous }: BuildOrder): number {
  const { length: papers } = listStoredPapers(dirname(settingsFile()));
  if (previous === undefined) return papers;
  return papers < PAPERS_WITH_MANY_LISTS ? 0 : Math.max(MANY_FILES, papers / PAPERS_A_LIST);
}

/** Has the integration write what it writes at the end of a build. */
async function writeSitemap({ place }: KeptBundle, addresses: string[], output: string) {
  const { hooks } = sitemapIntegration(place, inSitemapOrder(addresses));
  const logger = { info() {}, warn() {}, error: fail } as unknown as AstroIntegrationLogger;
  const config = { ...place, trailingSlash: 'always', build: { format: 'directory' } };
  await hooks['astro:config:done']?.({ config, logger } as never);
  await hooks['astro:routes:resolved']?.({ routes: [], logger } as never);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(join(output, '/')),
    pages: [],
    logger,
  } as never);
}

function fail(message: string): never {
  throw new Error(message);
}
