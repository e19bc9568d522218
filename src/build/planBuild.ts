import type { PathWithRoute } from 'astro';
import type { BuildOrder, BuildRecord } from '../site/buildOrder.ts';
import { addressOf, fileOf, type SitePlace } from './builtFile.ts';
import { chooseFiles } from './chooseFiles.ts';

/** What a build is to do. */
export interface BuildPlan {
  /** The paths to be made. */
  wanted: PathWithRoute[];
  /** The full address of every page. */
  addresses: string[];
  /** What the build will have made, but for the search records. */
  record: BuildRecord;
}

/**
 * Tells which of a site's paths have to be made.
 *
 * @param paths all paths, with their keys
 * @param place where the site is
 * @param version a fingerprint of all that every file depends on
 * @param order what is asked of the build; nothing where all is to be made
 * @returns what to do
 */
export function planBuild(
  paths: readonly PathWithRoute[],
  place: SitePlace,
  version: string,
  order: BuildOrder | undefined,
): BuildPlan {
  const pages = paths.filter(({ route }) => route.type === 'page');
  const record: BuildRecord = {
    version,
    keys: {},
    kept: [],
    pages: pages.length,
    isCertain: !pages.some(mayHoldCode),
    searchRecords: [],
  };
  const addresses = pages.map((path) => addressOf(path, place));
  if (order === undefined) return { wanted: [...paths], addresses, record };
  const files = paths.map((path) => ({ file: fileOf(path), key: path.cacheKey }));
  const choices = chooseFiles(files, version, order);
  for (const [at, { file, key }] of files.entries()) {
    if (choices[at] === 'other part') continue;
    if (choices[at] === 'keep') record.kept.push(file);
    if (key !== undefined) record.keys[file] = key;
  }
  return { wanted: paths.filter((_, at) => choices[at] === 'make'), addresses, record };
}

/** Pages that are made of content files have keys, unless code in them may show what no key knows of. */
function mayHoldCode({ route, cacheKey }: PathWithRoute): boolean {
  return route.pathname === undefined && cacheKey === undefined;
}
