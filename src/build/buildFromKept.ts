import { cpSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, PathWithRoute } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { settingsFile } from '../site/settings.ts';
import { type BuildOrder, readBuildOrder, writeBuildRecord } from './buildOrder.ts';
import { findBundle, type KeptBundle } from './keptBundle.ts';
import { loadContent } from './keptContent.ts';
import { planBuild } from './planBuild.ts';
import { loadApplication } from './renderApplication.ts';
import { renderFiles, startRenderers } from './renderFiles.ts';
import { closeResults, openResults } from './sharedFolder.ts';
import { inSitemapOrder, sitemapIntegration } from './sitemapIntegration.ts';

// Builds the pages of changed content with the bundle that an earlier build by Astro has kept, which
// takes no part in it: as long as templates, settings and packages are the same, Astro would make the
// same bundle again. Leaves no record where only Astro can do it. The folder to write to is the argument.

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
  const { app, render } = await loadApplication(entry, styles);
  const paths = (await new StaticPaths(app as never).getAll()) as PathWithRoute[];
  const { wanted, addresses, record } = planBuild(paths, place, version, order);
  if (!record.isCertain) return;
  cpSync(assets, output, { recursive: true });
  record.searchRecords = await renderFiles({
    paths: wanted,
    place,
    outputDirectory: output,
    renderers: startRenderers(wanted.length, { entry, styles, outputDirectory: output }),
    renderHere: render,
  });
  await writeSitemap(bundle, addresses, output);
  closeResults(order);
  writeBuildRecord(order.recordFile, record);
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
