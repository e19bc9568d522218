import type { Trees, TreesSize } from '../../src/digest/restore/formulas/judge/trees.ts';
import { seededRandom } from './seededRandom.ts';

const BINS = 64;

/** Bounds that cut the values of one feature into at most `BINS` bins of like size. */
function boundsOf(rows: Float32Array, width: number, feature: number): Float32Array {
  const count = rows.length / width;
  const step = Math.max(1, Math.floor(count / 20000));
  const values: number[] = [];
  for (let row = 0; row < count; row += step) values.push(rows[row * width + feature] as number);
  values.sort((left, right) => left - right);
  const bounds = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1) {
    const at = Math.floor((bin * values.length) / BINS);
    if ((values[at] as number) < (values.at(-1) as number)) bounds.add(values[at] as number);
  }
  return Float32Array.from(bounds);
}

/** In which bin the value of one feature falls, row by row. */
function binsOf(
  rows: Float32Array,
  width: number,
  feature: number,
  cuts: Float32Array,
): Uint8Array {
  const bins = new Uint8Array(rows.length / width);
  for (let row = 0; row < bins.length; row += 1) {
    const value = rows[row * width + feature] as number;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= (cuts[middle] as number)) high = middle;
      else low = middle + 1;
    }
    bins[row] = low;
  }
  return bins;
}

/** How trees learn. */
export interface TreesLearning {
  /** How much of its finding each tree adds. */
  readonly rate?: number;
  /** How strongly leaves are held near 0. */
  readonly leafPenalty?: number;
  /** The least sum of curvatures on each side of a cut. */
  readonly leastWeight?: number;
  /** The parts of the rows and of the features that a tree sees. */
  readonly rowShare?: number;
  readonly featureShare?: number;
  readonly seed?: number;
}

/**
 * Trains boosted regression trees for the chance that a row's answer is 1 (log loss, Newton steps).
 * Trees are full and of one depth, so that they are quick and small.
 */
export function trainTrees(
  rows: Float32Array,
  width: number,
  answers: Uint8Array,
  { count: trees, depth }: TreesSize,
  {
    rate = 0.04,
    leafPenalty = 4,
    leastWeight = 8,
    rowShare = 0.7,
    featureShare = 0.3,
    seed = 3,
  }: TreesLearning = {},
): Trees {
  const count = answers.length;
  const random = seededRandom(seed);
  const bounds = Array.from({ length: width }, (_, feature) => boundsOf(rows, width, feature));
  const bins = bounds.map((cuts, feature) => binsOf(rows, width, feature, cuts));
  const inner = (1 << depth) - 1;
  const outer = 1 << depth;
  const features = new Uint8Array(trees * inner);
  const limits = new Float32Array(trees * inner).fill(Number.POSITIVE_INFINITY);
  const leaves = new Float32Array(trees * outer);
  let positive = 0;
  for (const answer of answers) positive += answer;
  const base = Math.log(positive / (count - positive));
  const scores = new Float64Array(count).fill(base);
  const gradients = new Float64Array(count);
  const curvatures = new Float64Array(count);
  const nodes = new Int32Array(count);
  const sampled = new Int32Array(count);
  const gradientSums = new Float64Array(outer * BINS);
  const curvatureSums = new Float64Array(outer * BINS);

  for (let tree = 0; tree < trees; tree += 1) {
    let sampleSize = 0;
    for (let row = 0; row < count; row += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[row] as number)));
      gradients[row] = chance - (answers[row] as number);
      curvatures[row] = chance * (1 - chance);
      nodes[row] = 0;
      if (random() >= rowShare) continue;
      sampled[sampleSize] = row;
      sampleSize += 1;
    }
    const sample = sampled.subarray(0, sampleSize);
    const usable: number[] = [];
    for (let feature = 0; feature < width; feature += 1) {
      if (random() < featureShare) usable.push(feature);
    }
    for (let level = 0; level < depth; level += 1) {
      const firstNode = (1 << level) - 1;
      const nodeCount = 1 << level;
      const cutBins = new Int32Array(nodeCount).fill(-1);
      const gains = new Float64Array(nodeCount).fill(1e-3);
      for (const feature of usable) {
        const cuts = bounds[feature] as Float32Array;
        const column = bins[feature] as Uint8Array;
        gradientSums.fill(0, 0, nodeCount * BINS);
        curvatureSums.fill(0, 0, nodeCount * BINS);
        for (const row of sample) {
          const place = ((nodes[row] as number) - firstNode) * BINS + (column[row] as number);
          gradientSums[place] = (gradientSums[place] as number) + (gradients[row] as number);
          curvatureSums[place] = (curvatureSums[place] as number) + (curvatures[row] as number);
        }
        for (let node = 0; node < nodeCount; node += 1) {
          const from = node * BINS;
          let allGradient = 0;
          let allCurvature = 0;
          for (let bin = 0; bin < BINS; bin += 1) {
            allGradient += gradientSums[from + bin] as number;
            allCurvature += curvatureSums[from + bin] as number;
          }
          let gradient = 0;
          let curvature = 0;
          for (let bin = 0; bin < cuts.length; bin += 1) {
            gradient += gradientSums[from + bin] as number;
            curvature += curvatureSums[from + bin] as number;
            const rest = allCurvature - curvature;
            if (curvature < leastWeight || rest < leastWeight) continue;
            const gain =
              gradient ** 2 / (curvature + leafPenalty) +
              (allGradient - gradient) ** 2 / (rest + leafPenalty) -
              allGradient ** 2 / (allCurvature + leafPenalty);
            if (gain <= (gains[node] as number)) continue;
            gains[node] = gain;
            cutBins[node] = bin;
            features[tree * inner + firstNode + node] = feature;
            limits[tree * inner + firstNode + node] = cuts[bin] as number;
          }
        }
      }
      for (let row = 0; row < count; row += 1) {
        const node = nodes[row] as number;
        const cut = cutBins[node - firstNode] as number;
        const feature = features[tree * inner + node] as number;
        const left = cut < 0 || (bins[feature]?.[row] as number) <= cut;
        nodes[row] = 2 * node + (left ? 1 : 2);
      }
    }
    gradientSums.fill(0, 0, outer);
    curvatureSums.fill(0, 0, outer);
    for (const row of sample) {
      const leaf = (nodes[row] as number) - inner;
      gradientSums[leaf] = (gradientSums[leaf] as number) + (gradients[row] as number);
      curvatureSums[leaf] = (curvatureSums[leaf] as number) + (curvatures[row] as number);
    }
    for (let leaf = 0; leaf < outer; leaf += 1) {
      leaves[tree * outer + leaf] =
        (-rate * (gradientSums[leaf] as number)) / ((curvatureSums[leaf] as number) + leafPenalty);
    }
    for (let row = 0; row < count; row += 1) {
      scores[row] =
        (scores[row] as number) + (leaves[tree * outer + (nodes[row] as number) - inner] as number);
    }
  }
  return { depth, features, bounds: limits, leaves, base };
}
