import { BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE } from './features.ts';
import { mayFollow, NEVER, type TokenSpan } from './tagSpans.ts';

/** A span that may be a formula, with the tagger's chances. */
export interface Candidate extends TokenSpan {
  /** Chance that exactly this span is a formula. */
  readonly chance: number;
}

/** What the tagger thinks of every token: chances that it begins, ends or is part of a formula. */
export interface Chances {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly inside: Float64Array;
}

/** Spans less likely than this are not looked at. */
const LEAST_CHANCE = 0.003;
const LONGEST_SPAN = 200;

function logSum(values: Float64Array): number {
  let top = values[0] as number;
  for (let at = 1; at < LABELS; at += 1)
    if ((values[at] as number) > top) top = values[at] as number;
  let sum = 0;
  for (let at = 0; at < LABELS; at += 1) {
    const gap = (values[at] as number) - top;
    if (gap > -30) sum += Math.exp(gap);
  }
  return top + Math.log(sum);
}

/**
 * Lists the spans that the tagger finds possible (forward and backward sums of the label lattice).
 * Linear in the number of tokens: each start is extended only as far as its chance lasts.
 */
export function listCandidates(
  scores: Float64Array,
  transitions: Float32Array,
): { candidates: Candidate[]; chances: Chances } {
  const count = scores.length / LABELS;
  const step = new Float64Array(LABELS * LABELS).fill(NEVER);
  for (let from = 0; from < LABELS; from += 1) {
    for (let to = 0; to < LABELS; to += 1) {
      if (mayFollow(from, to)) step[from * LABELS + to] = transitions[from * LABELS + to] as number;
    }
  }
  const forward = new Float64Array(count * LABELS).fill(NEVER);
  const backward = new Float64Array(count * LABELS).fill(NEVER);
  const local = new Float64Array(LABELS);
  for (const label of [OUTSIDE, BEGIN, SINGLE]) forward[label] = scores[label] as number;
  const settled = (at: number): boolean => scores[at * LABELS + BEGIN] === NEVER;
  for (let at = 1; at < count; at += 1) {
    for (let to = 0; to < LABELS; to += 1) {
      if (to !== OUTSIDE && settled(at)) continue;
      for (let from = 0; from < LABELS; from += 1) {
        local[from] =
          (forward[(at - 1) * LABELS + from] as number) + (step[from * LABELS + to] as number);
      }
      forward[at * LABELS + to] = logSum(local) + (scores[at * LABELS + to] as number);
    }
  }
  for (const label of [OUTSIDE, END, SINGLE]) backward[(count - 1) * LABELS + label] = 0;
  for (let at = count - 2; at >= 0; at -= 1) {
    for (let from = 0; from < LABELS; from += 1) {
      if (from !== OUTSIDE && settled(at)) continue;
      for (let to = 0; to < LABELS; to += 1) {
        local[to] =
          (backward[(at + 1) * LABELS + to] as number) +
          (step[from * LABELS + to] as number) +
          (scores[(at + 1) * LABELS + to] as number);
      }
      backward[at * LABELS + from] = logSum(local);
    }
  }
  for (let label = 0; label < LABELS; label += 1) {
    local[label] =
      (forward[(count - 1) * LABELS + label] as number) +
      (backward[(count - 1) * LABELS + label] as number);
  }
  const total = logSum(local);
  const chance = (at: number, label: number): number =>
    Math.exp(
      (forward[at * LABELS + label] as number) + (backward[at * LABELS + label] as number) - total,
    );

  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const inside = new Float64Array(count);
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    if (settled(at)) continue;
    const single = chance(at, SINGLE);
    const begin = chance(at, BEGIN);
    const end = chance(at, END);
    starts[at] = single + begin;
    ends[at] = single + end;
    inside[at] = 1 - chance(at, OUTSIDE);
    if (single >= LEAST_CHANCE) candidates.push({ first: at, last: at, chance: single });
    if (begin < LEAST_CHANCE) continue;
    let path = forward[at * LABELS + BEGIN] as number;
    let label = BEGIN;
    for (let last = at + 1; last < Math.min(count, at + LONGEST_SPAN); last += 1) {
      const stop =
        path +
        (step[label * LABELS + END] as number) +
        (scores[last * LABELS + END] as number) +
        (backward[last * LABELS + END] as number) -
        total;
      if (stop > Math.log(LEAST_CHANCE)) {
        candidates.push({ first: at, last, chance: Math.exp(stop) });
      }
      path +=
        (step[label * LABELS + INSIDE] as number) + (scores[last * LABELS + INSIDE] as number);
      label = INSIDE;
      if (path + (backward[last * LABELS + INSIDE] as number) - total < Math.log(LEAST_CHANCE))
        break;
    }
  }
  return { candidates, chances: { starts, ends, inside } };
}
