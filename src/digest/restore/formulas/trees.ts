/**
 * Regression trees of one depth, laid out as full binary trees: for each inner node the feature it
 * looks at and the bound (at most: left), for each leaf its score.
 */
export interface Trees {
  readonly depth: number;
  readonly features: Uint8Array;
  readonly bounds: Float32Array;
  readonly leaves: Float32Array;
  /** Score before the first tree. */
  readonly base: number;
}

/** How many trees, and how deep. */
export interface TreesSize {
  readonly count: number;
  readonly depth: number;
}

/** The score (log-odds) of the row that starts at `offset`. */
export function scoreTrees(trees: Trees, rows: Float32Array, offset: number): number {
  const { depth, features, bounds, leaves } = trees;
  const inner = (1 << depth) - 1;
  const outer = 1 << depth;
  const count = leaves.length / outer;
  let sum = trees.base;
  for (let tree = 0; tree < count; tree += 1) {
    let node = 0;
    for (let level = 0; level < depth; level += 1) {
      const place = tree * inner + node;
      const value = rows[offset + (features[place] as number)] as number;
      node = 2 * node + (value <= (bounds[place] as number) ? 1 : 2);
    }
    sum += leaves[tree * outer + node - inner] as number;
  }
  return sum;
}
