import { BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE } from './features.ts';
import { type Model, WEIGHT_STEP } from './model.ts';

/** A span of tokens, both ends included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** Whether `next` may follow `label`: a formula that begins must end. */
export const mayFollow = (label: number, next: number): boolean =>
  label === BEGIN || label === INSIDE
    ? next === INSIDE || next === END
    : next === OUTSIDE || next === BEGIN || next === SINGLE;

/** Adds up the weights of every token's features: `LABELS` scores a token. */
export function scoreLabels(model: Model, indices: Int32Array, width: number): Float64Array {
  const count = indices.length / width;
  const scores = new Float64Array(count * LABELS);
  const { spans } = model;
  for (let at = 0; at < count; at += 1) {
    let outside = 0;
    let begin = 0;
    let inside = 0;
    let end = 0;
    let single = 0;
    for (let slot = at * width; slot < (at + 1) * width; slot += 1) {
      const base = (indices[slot] as number) * LABELS;
      if (base === 0) continue;
      outside += spans[base] as number;
      begin += spans[base + 1] as number;
      inside += spans[base + 2] as number;
      end += spans[base + 3] as number;
      single += spans[base + 4] as number;
    }
    scores[at * LABELS] = outside * WEIGHT_STEP;
    scores[at * LABELS + 1] = begin * WEIGHT_STEP;
    scores[at * LABELS + 2] = inside * WEIGHT_STEP;
    scores[at * LABELS + 3] = end * WEIGHT_STEP;
    scores[at * LABELS + 4] = single * WEIGHT_STEP;
  }
  return scores;
}

/**
 * The best sequence of labels (Viterbi), as spans.
 *
 * @param caution added to the score of every token outside: higher finds less, more surely.
 */
export function bestSpans(
  scores: Float64Array,
  transitions: Float32Array,
  caution: number,
): TokenSpan[] {
  const count = scores.length / LABELS;
  if (count === 0) return [];
  const best = new Float64Array(count * LABELS).fill(Number.NEGATIVE_INFINITY);
  const from = new Int8Array(count * LABELS);
  for (const label of [OUTSIDE, BEGIN, SINGLE]) {
    best[label] = (scores[label] as number) + (label === OUTSIDE ? caution : 0);
  }
  for (let at = 1; at < count; at += 1) {
    for (let label = 0; label < LABELS; label += 1) {
      let top = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (let previous = 0; previous < LABELS; previous += 1) {
        if (!mayFollow(previous, label)) continue;
        const total =
          (best[(at - 1) * LABELS + previous] as number) +
          (transitions[previous * LABELS + label] as number);
        if (total > top) {
          top = total;
          source = previous;
        }
      }
      best[at * LABELS + label] =
        top + (scores[at * LABELS + label] as number) + (label === OUTSIDE ? caution : 0);
      from[at * LABELS + label] = source;
    }
  }
  let label = OUTSIDE;
  const end = (count - 1) * LABELS;
  for (const candidate of [END, SINGLE]) {
    if ((best[end + candidate] as number) > (best[end + label] as number)) label = candidate;
  }
  const spans: TokenSpan[] = [];
  let last = -1;
  for (let at = count - 1; at >= 0; at -= 1) {
    if (label === END) last = at;
    if (label === SINGLE) spans.push({ first: at, last: at });
    if (label === BEGIN) spans.push({ first: at, last });
    label = from[at * LABELS + label] as number;
  }
  return spans.reverse();
}
