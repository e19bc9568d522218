import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashOf } from '../files/fingerprint.ts';
import type { BuildOrder } from '../site/buildOrder.ts';
import type { SitePlace } from './builtFile.ts';
import { programVersion } from './keptFolder.ts';
import type { PageStyles } from './renderTask.ts';

/** A bundle that a build with Astro has left for builds without it. */
export interface KeptBundle {
  /** The version of the build that left it, see `BuildRecord`. */
  version: string;
  /** The address of its entry. */
  entry: string;
  /** The styles of each route. */
  styles: PageStyles;
  /** Where the site is. */
  place: SitePlace;
  /** The folder with the files that are no pages: styles, scripts, fonts and public files. */
  assets: string;
}

/** What Astro made besides pages, before it makes any. */
export interface MadeBundle extends Omit<KeptBundle, 'assets'> {
  /** The folder that Astro writes to. */
  outputDirectory: string;
}

/** What is kept beside the files. */
interface BundleState extends Pick<KeptBundle, 'version' | 'place'> {
  /** A fingerprint of what the bundle was made from: program, settings, place. */
  source: string;
  /** The file of its entry. */
  entry: string;
  styles: [string, { styles: unknown[] }][];
}

/** The module of the bundle that holds the modules of the content; of a bundle that is kept there are none. */
const CONTENT_MODULE = /^_astro_data-layer-content[\w.-]*\.mjs$/;

/**
 * Keeps the bundle that Astro has made, for builds of other content by the same program. Content of
 * which modules are made would be part of it; where there is some, nothing may be kept. Where that
 * fails, as for want of room, the next build does without.
 *
 * @param order of the build
 * @param root the folder with `astro.config.mjs`
 * @param settingsFile the file with the settings
 * @param made the bundle
 */
export function keepBundle(
  order: BuildOrder,
  root: string,
  settingsFile: string,
  made: MadeBundle,
): void {
  forgetBundle(order);
  try {
    copyBundle(order, root, settingsFile, made);
  } catch {
    forgetBundle(order);
  }
}

function copyBundle(order: BuildOrder, root: string, settingsFile: string, made: MadeBundle): void {
  const { bundle, assets, state } = placesOf(order);
  const from = dirname(fileURLToPath(made.entry));
  cpSync(from, bundle, { recursive: true, filter: (path) => !isContentModule(path) });
  cpSync(made.outputDirectory, assets, {
    recursive: true,
    filter: (path) => !path.startsWith(from),
  });
  // Beside content that lies elsewhere, the bundle would not find its packages.
  symlinkSync(join(root, 'node_modules'), join(bundle, 'node_modules'), 'junction');
  writeFileSync(join(bundle, findContentModule(from)), 'export default new Map();\n');
  const { version, entry, styles, place } = made;
  writeFileSync(
    state,
    JSON.stringify({
      source: sourceOf(root, settingsFile),
      version,
      entry: basename(fileURLToPath(entry)),
      styles: [...styles],
      place: { site: place.site, base: place.base },
    } satisfies BundleState),
  );
}

/** Forgets the bundle of an earlier build. */
export function forgetBundle(order: BuildOrder): void {
  const { folder, state } = placesOf(order);
  // First what makes it count: a build that is killed in between leaves half of the rest.
  rmSync(state, { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Finds the bundle that an earlier build has kept.
 *
 * @param order of the build
 * @param root the folder with `astro.config.mjs`
 * @param settingsFile the file with the settings
 * @returns the bundle; nothing where there is none, or one by another program or with other settings
 */
export function findBundle(
  order: Pick<BuildOrder, 'recordFile'>,
  root: string,
  settingsFile: string,
): KeptBundle | undefined {
  const { bundle, assets, state } = placesOf(order);
  try {
    const known = JSON.parse(readFileSync(state, 'utf8')) as BundleState;
    const { source, entry, styles, version, place } = known;
    if (source !== sourceOf(root, settingsFile)) return undefined;
    return {
      version,
      place,
      entry: pathToFileURL(join(bundle, entry)).href,
      styles: new Map(styles),
      assets,
    };
  } catch {
    return undefined;
  }
}

/** The places of files hold absolute addresses. */
function sourceOf(root: string, settingsFile: string): string {
  return hashOf([programVersion(root), hashOf(readFileSync(settingsFile)), root].join('\n'));
}

function placesOf({ recordFile }: Pick<BuildOrder, 'recordFile'>) {
  const folder = join(dirname(recordFile), 'bundle');
  return {
    folder,
    bundle: join(folder, 'modules'),
    assets: join(folder, 'assets'),
    state: join(folder, 'state.json'),
  };
}

function isContentModule(file: string): boolean {
  return CONTENT_MODULE.test(basename(file));
}

function findContentModule(bundle: string): string {
  const name = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).find(isContentModule);
  if (name === undefined) throw new Error('the bundle holds no content');
  return name;
}
