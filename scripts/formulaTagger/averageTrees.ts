import type { Trees } from '../../src/digest/restore/formulas/judge/trees.ts';

/**
 * Puts several sets of trees of one depth together into one, whose score is the mean of theirs: what each
 * learned by chance weighs less.
 *
 * @param sets at least one
 * @returns all their trees
 * @throws RangeError where there is none
 */
export function averageTrees(sets: readonly Trees[]): Trees {
  const [first] = sets;
  if (first === undefined) throw new RangeError('There are no trees to average.');
  const share = 1 / sets.length;
  return {
    depth: first.depth,
    features: Uint8Array.from(sets.flatMap(({ features }) => [...features])),
    bounds: Float32Array.from(sets.flatMap(({ bounds }) => [...bounds])),
    leaves: Float32Array.from(
      sets.flatMap(({ leaves }) => [...leaves]),
      (leaf) => leaf * share,
    ),
    base: share * sets.reduce((sum, { base }) => sum + base, 0),
  };
}
