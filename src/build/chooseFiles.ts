import type { BuildOrder, Shard } from '../site/buildOrder.ts';

/** A file that the site consists of. */
export interface SiteFile {
  /** Its path below the output folder. */
  file: string;
  /** A fingerprint of what it depends on; without one it is made each time. */
  key: string | undefined;
}

/**
 * Tells which files have to be made.
 *
 * @param files all files of the site, in an order that is the same in every build
 * @param version a fingerprint of all that every file depends on
 * @param order which part is wanted, and what there is already
 * @returns whether to make each file, leave it as it is, or leave it to another part
 */
export function chooseFiles(
  files: readonly SiteFile[],
  version: string,
  { shard, previous }: Pick<BuildOrder, 'shard' | 'previous'>,
): ('make' | 'keep' | 'other part')[] {
  const keys = previous?.version === version ? previous.keys : {};
  return files.map(({ file, key }, at) => {
    if (shard !== undefined && !isIn(shard, at, files.length)) return 'other part';
    return key !== undefined && keys[file] === key ? 'keep' : 'make';
  });
}

/** Parts are runs of neighbors, which read the same papers. */
function isIn({ part, of }: Shard, at: number, count: number): boolean {
  return Math.floor((at * of) / count) === part - 1;
}
