import { SPAN_BITS } from '../../src/digest/restore/formulas/judge/spanFeatures.ts';
import { seededRandom, shuffle } from './seededRandom.ts';

/** A candidate to learn from. */
export interface SpanCase {
  readonly features: Int32Array;
  /** The log-odds that the weights are added to. */
  readonly start: number;
  /** 1: the author's formula. */
  readonly answer: number;
}

/** Trains the weights of whole spans: logistic regression by AdaGrad, features dropped at random, averaged. */
export function trainWholeSpans(
  cases: readonly SpanCase[],
  { epochs = 6, rate = 0.03, dropout = 0.4, seed = 5 } = {},
): Float32Array {
  const size = 1 << SPAN_BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const average = new Float32Array(size);
  const random = seededRandom(seed);
  const order = [...cases];
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const { features, start, answer } of order) {
      let score = start;
      for (const feature of features) score += weights[feature] as number;
      const gradient = 1 / (1 + Math.exp(-score)) - answer;
      if (Math.abs(gradient) < 1e-3) continue;
      for (const feature of features) {
        if (random() < dropout) continue;
        const square = (squares[feature] as number) + gradient * gradient;
        squares[feature] = square;
        weights[feature] =
          (weights[feature] as number) - (rate * gradient) / Math.sqrt(1e-2 + square);
      }
    }
    if (epoch < epochs / 2) continue;
    averaged += 1;
    for (let at = 0; at < size; at += 1)
      average[at] = (average[at] as number) + (weights[at] as number);
  }
  return average.map((sum) => sum / averaged);
}
