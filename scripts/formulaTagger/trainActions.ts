import {
  ACTION_BITS,
  ACTION_WIDTH,
  ACTIONS,
  actionFeatures,
} from '../../src/digest/restore/formulas/tex/actions.ts';
import { goldActions } from './goldActions.ts';
import type { Example } from './goldLabels.ts';
import { seededRandom, shuffle } from './seededRandom.ts';

const KINDS = ACTIONS.length;

/** Trains what each token of a formula becomes: logistic regression by AdaGrad, averaged. */
export function trainActions(
  examples: readonly Example[],
  { epochs = 8, rate = 0.15, dropout = 0.2, seed = 7 },
): Float32Array {
  const cases: { features: Int32Array; action: number }[] = [];
  for (const { tokens, spans } of examples) {
    for (const { first, last, tex } of spans) {
      const actions = last - first > 300 ? undefined : goldActions(tex, tokens, first, last);
      for (const [offset, action] of (actions ?? []).entries()) {
        const features = new Int32Array(ACTION_WIDTH);
        actionFeatures(tokens, first, last, first + offset, features, 0);
        cases.push({ features, action });
      }
    }
  }
  const size = KINDS << ACTION_BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const average = new Float32Array(size);
  const chances = new Float64Array(KINDS);
  const random = seededRandom(seed);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(cases, random);
    for (const { features, action } of cases) {
      chances.fill(0);
      for (const feature of features) {
        for (let kind = 0; kind < KINDS; kind += 1) {
          chances[kind] = (chances[kind] as number) + (weights[feature * KINDS + kind] as number);
        }
      }
      const top = Math.max(...chances);
      let sum = 0;
      for (let kind = 0; kind < KINDS; kind += 1) {
        chances[kind] = Math.exp((chances[kind] as number) - top);
        sum += chances[kind] as number;
      }
      for (const feature of features) {
        if (random() < dropout) continue;
        for (let kind = 0; kind < KINDS; kind += 1) {
          const gradient = (chances[kind] as number) / sum - (kind === action ? 1 : 0);
          if (gradient < 1e-3 && gradient > -1e-3) continue;
          const place = feature * KINDS + kind;
          const square = (squares[place] as number) + gradient * gradient;
          squares[place] = square;
          weights[place] =
            (weights[place] as number) - (rate * gradient) / Math.sqrt(1e-4 + square);
        }
      }
    }
    if (epoch < epochs / 2) continue;
    averaged += 1;
    for (let at = 0; at < size; at += 1)
      average[at] = (average[at] as number) + (weights[at] as number);
  }
  return average.map((sum) => sum / averaged);
}
