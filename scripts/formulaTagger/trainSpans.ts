import { BEGIN, LABELS } from '../../src/digest/restore/formulas/tagger/features.ts';
import { FEATURE_BITS } from '../../src/digest/restore/formulas/tagger/hashTemplates.ts';
import { mayFollow, NEVER } from '../../src/digest/restore/formulas/tagger/tagSpans.ts';
import type { Example } from './goldLabels.ts';
import { createProximalLearner } from './proximalLearner.ts';
import { seededRandom, shuffle } from './seededRandom.ts';

/** Weights of a linear-chain conditional random field. */
export interface SpanWeights {
  weights: Float32Array;
  transitions: Float32Array;
}

const MOST_TOKENS = 8000;
const startsWell = (label: number): boolean => mayFollow(0, label);
const endsWell = (label: number): boolean => mayFollow(label, 0);

function logSum(values: Float64Array, from: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = from; at < from + LABELS; at += 1) top = Math.max(top, values[at] as number);
  let sum = 0;
  for (let at = from; at < from + LABELS; at += 1) {
    const gap = (values[at] as number) - top;
    if (gap > -30) sum += Math.exp(gap);
  }
  return top + Math.log(sum);
}

/** Adds up the weights of every token's features; words among words are outside of formulas. */
function scoreTokens(
  weights: Float32Array,
  indices: Int32Array,
  width: number,
  scores: Float64Array,
): void {
  const count = indices.length / width;
  for (let at = 0; at < count; at += 1) {
    const place = at * LABELS;
    if (indices[at * width + 1] === 0) {
      scores.fill(NEVER, place, place + LABELS);
      scores[place] = 0;
      continue;
    }
    scores.fill(0, place, place + LABELS);
    for (let slot = at * width; slot < (at + 1) * width; slot += 1) {
      const base = (indices[slot] as number) * LABELS;
      if (base === 0) continue;
      for (let label = 0; label < LABELS; label += 1) {
        scores[place + label] =
          (scores[place + label] as number) + (weights[base + label] as number);
      }
    }
  }
}

/**
 * Trains the span tagger one abstract at a time on the likelihood of whole label sequences (see
 * `createProximalLearner`), leaving features out of a step at random, averaged over the later epochs.
 */
export function trainSpans(
  examples: readonly Example[],
  { epochs = 6, rate = 0.06, sparsity = 0.6, restraint = 3, dropout = 0.4, seed = 1 },
  report: (message: string) => void,
): SpanWeights {
  const size = LABELS << FEATURE_BITS;
  const { weights, update } = createProximalLearner(size, { rate, sparsity, restraint });
  const average = new Float32Array(size);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS);
  const transitionAverage = new Float32Array(LABELS * LABELS);
  const random = seededRandom(seed);
  const order = examples.filter(({ tokens }) => tokens.length > 0 && tokens.length <= MOST_TOKENS);
  const scores = new Float64Array(MOST_TOKENS * LABELS);
  const forward = new Float64Array(MOST_TOKENS * LABELS);
  const backward = new Float64Array(MOST_TOKENS * LABELS);
  const local = new Float64Array(LABELS);
  const allowed = new Float64Array(LABELS * LABELS);
  const pairs = new Float64Array(LABELS * LABELS);
  let averaged = 0;

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    for (const { indices, width, labels } of order) {
      const count = labels.length;
      scoreTokens(weights, indices, width, scores);
      for (let from = 0; from < LABELS; from += 1) {
        for (let to = 0; to < LABELS; to += 1) {
          allowed[from * LABELS + to] = mayFollow(from, to)
            ? (transitions[from * LABELS + to] as number)
            : NEVER;
        }
      }
      const settled = (at: number): boolean => scores[at * LABELS + BEGIN] === NEVER;
      for (let label = 0; label < LABELS; label += 1) {
        forward[label] = (scores[label] as number) + (startsWell(label) ? 0 : NEVER);
        backward[(count - 1) * LABELS + label] = endsWell(label) ? 0 : NEVER;
      }
      for (let at = 1; at < count; at += 1) {
        if (settled(at) && settled(at - 1)) {
          forward.fill(NEVER, at * LABELS, (at + 1) * LABELS);
          forward[at * LABELS] = (forward[(at - 1) * LABELS] as number) + (allowed[0] as number);
          continue;
        }
        for (let to = 0; to < LABELS; to += 1) {
          for (let from = 0; from < LABELS; from += 1) {
            local[from] =
              (forward[(at - 1) * LABELS + from] as number) +
              (allowed[from * LABELS + to] as number);
          }
          forward[at * LABELS + to] = logSum(local, 0) + (scores[at * LABELS + to] as number);
        }
      }
      for (let at = count - 2; at >= 0; at -= 1) {
        if (settled(at) && settled(at + 1)) {
          backward.fill(NEVER, at * LABELS, (at + 1) * LABELS);
          backward[at * LABELS] = (backward[(at + 1) * LABELS] as number) + (allowed[0] as number);
          continue;
        }
        for (let from = 0; from < LABELS; from += 1) {
          for (let to = 0; to < LABELS; to += 1) {
            local[to] =
              (backward[(at + 1) * LABELS + to] as number) +
              (allowed[from * LABELS + to] as number) +
              (scores[(at + 1) * LABELS + to] as number);
          }
          backward[at * LABELS + from] = logSum(local, 0);
        }
      }
      for (let label = 0; label < LABELS; label += 1) {
        local[label] =
          (forward[(count - 1) * LABELS + label] as number) + (endsWell(label) ? 0 : NEVER);
      }
      const total = logSum(local, 0);
      loss += total;
      pairs.fill(0);
      for (let at = 0; at < count; at += 1) {
        const label = labels[at] as number;
        loss -= scores[at * LABELS + label] as number;
        if (at === 0) continue;
        const before = labels[at - 1] as number;
        loss -= allowed[before * LABELS + label] as number;
        // Words among words are outside whatever the weights: they teach nothing.
        if (settled(at) && settled(at - 1)) continue;
        pairs[before * LABELS + label] = (pairs[before * LABELS + label] as number) - 1;
        for (let from = 0; from < LABELS; from += 1) {
          for (let to = 0; to < LABELS; to += 1) {
            if (!mayFollow(from, to)) continue;
            const odds =
              (forward[(at - 1) * LABELS + from] as number) +
              (allowed[from * LABELS + to] as number) +
              (scores[at * LABELS + to] as number) +
              (backward[at * LABELS + to] as number) -
              total;
            if (odds < -20) continue;
            const place = from * LABELS + to;
            pairs[place] = (pairs[place] as number) + Math.exp(odds);
          }
        }
      }
      for (let at = 0; at < count; at += 1) {
        if (settled(at)) continue;
        let largest = 0;
        for (let label = 0; label < LABELS; label += 1) {
          const place = at * LABELS + label;
          const chance = Math.exp((forward[place] as number) + (backward[place] as number) - total);
          local[label] = chance - (label === labels[at] ? 1 : 0);
          largest = Math.max(largest, Math.abs(local[label] as number));
        }
        if (largest < 1e-3) continue;
        for (let slot = at * width; slot < (at + 1) * width; slot += 1) {
          const base = (indices[slot] as number) * LABELS;
          if (base === 0 || random() < dropout) continue;
          for (let label = 0; label < LABELS; label += 1) {
            const gradient = local[label] as number;
            if (gradient > 1e-5 || gradient < -1e-5) update(base + label, gradient);
          }
        }
      }
      for (let place = 0; place < pairs.length; place += 1) {
        const gradient = pairs[place] as number;
        if (Math.abs(gradient) < 1e-6) continue;
        const square = (transitionSquares[place] as number) + gradient * gradient;
        transitionSquares[place] = square;
        transitions[place] =
          (transitions[place] as number) - (rate * gradient) / (1e-6 + Math.sqrt(square));
      }
    }
    report(`spans, epoch ${epoch + 1} of ${epochs}: loss ${loss.toFixed(0)}`);
    if (epoch < Math.floor(epochs / 2)) continue;
    averaged += 1;
    for (let at = 0; at < size; at += 1)
      average[at] = (average[at] as number) + (weights[at] as number);
    for (let at = 0; at < transitions.length; at += 1) {
      transitionAverage[at] = (transitionAverage[at] as number) + (transitions[at] as number);
    }
  }
  return {
    weights: average.map((sum) => sum / averaged),
    transitions: transitionAverage.map((sum) => sum / averaged),
  };
}
