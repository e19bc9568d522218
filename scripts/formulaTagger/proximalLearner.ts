/** Weights that are learned one gradient at a time. */
export interface ProximalLearner {
  /** Current weights: most stay 0. */
  readonly weights: Float32Array;
  /** Takes in the gradient of the loss by one weight. */
  readonly update: (place: number, gradient: number) => void;
}

export interface ProximalOptions {
  /** Length of the first steps. */
  readonly rate: number;
  /** How much evidence a weight needs to be other than 0. */
  readonly sparsity: number;
  /** How strongly weights are held near 0. */
  readonly restraint: number;
}

/** Gradients seen before the first one, so that a rare feature takes no leap. */
const PRIOR = 1;

/**
 * Makes a learner that follows the regularized leader (FTRL-Proximal: McMahan et al., “Ad click
 * prediction: a view from the trenches”, 2013). Steps shorten weight by weight, as in AdaGrad; unlike
 * there, what is rare or contradictory stays at 0, so that the training texts are not learned by heart.
 *
 * @param size number of weights
 */
export function createProximalLearner(
  size: number,
  { rate, sparsity, restraint }: ProximalOptions,
): ProximalLearner {
  const weights = new Float32Array(size);
  const leanings = new Float32Array(size);
  const squares = new Float32Array(size);
  const update = (place: number, gradient: number): void => {
    const before = squares[place] as number;
    const after = before + gradient * gradient;
    const root = Math.sqrt(after);
    const leaning =
      (leanings[place] as number) +
      gradient -
      ((root - Math.sqrt(before)) / rate) * (weights[place] as number);
    squares[place] = after;
    leanings[place] = leaning;
    const excess = Math.abs(leaning) - sparsity;
    weights[place] =
      excess <= 0 ? 0 : (-Math.sign(leaning) * excess) / ((PRIOR + root) / rate + restraint);
  };
  return { weights, update };
}
