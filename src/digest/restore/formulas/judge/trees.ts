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

/**
 * Adds up the score (log-odds) of each row: tree by tree, so that each is at hand for all rows.
 *
 * @param trees the judge
 * @param values the rows, one after the other
 * @param width numbers in a row
 */
export function scoreTrees(trees: Trees, values: Float32Array, width: number): Float64Array {
  const { depth, features, bounds, leaves } = trees;
  const inner = (1 << depth) - 1;
  const outer = 1 << depth;
  const scores = new Float64Array(values.length / width).fill(trees.base);
  for (let first = 0, leaf = -inner; leaf + inner < leaves.length; first += inner, leaf += outer) {
    for (let row = 0; row < scores.length; row += 1) {
      const offset = row * width;
      let node = 0;
      for (let level = 0; level < depth; level += 1) {
        const value = values[offset + (features[first + node] as number)] as number;
        // Which way it goes cannot be foreseen, so it is reckoned and not branched.
        node = 2 * node + 2 - Number(value <= (bounds[first + node] as number));
      }
      scores[row] = (scores[row] as number) + (leaves[leaf + node] as number);
    }
  }
  return scores;
}
