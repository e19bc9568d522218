import type { Candidate } from '../spans/spans.ts';
import { BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE } from '../tagger/features.ts';
import { mayFollow, NEVER } from '../tagger/tagSpans.ts';

/** What the tagger thinks of every token: chances that it begins, ends or is part of a formula. */
export interface Chances {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly inside: Float64Array;
}

/** Spans less likely than this are not looked at. */
export const LEAST_CHANCE = 0.015;
const LONGEST_SPAN = 200;

/** The logarithm of a sum of three exponentials. */
function logSum(one: number, two: number, three: number): number {
  const top = Math.max(one, two, three);
  let sum = 0;
  if (one - top > -30) sum += Math.exp(one - top);
  if (two - top > -30) sum += Math.exp(two - top);
  if (three - top > -30) sum += Math.exp(three - top);
  return sum === 1 ? top : top + Math.log(sum);
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
  for (const label of [OUTSIDE, BEGIN, SINGLE]) forward[label] = scores[label] as number;
  const settled = (at: number): boolean => scores[at * LABELS + BEGIN] === NEVER;
  // Outside, begin and single follow outside, end and single; inside and end follow begin and inside.
  for (let at = 1; at < count; at += 1) {
    const here = at * LABELS;
    const before = here - LABELS;
    const outside = forward[before + OUTSIDE] as number;
    const end = forward[before + END] as number;
    const single = forward[before + SINGLE] as number;
    const enter = (to: number): number =>
      logSum(
        outside + (step[OUTSIDE * LABELS + to] as number),
        end + (step[END * LABELS + to] as number),
        single + (step[SINGLE * LABELS + to] as number),
      ) + (scores[here + to] as number);
    if (settled(at)) {
      forward[here + OUTSIDE] = settled(at - 1)
        ? outside + (step[OUTSIDE] as number)
        : enter(OUTSIDE);
      continue;
    }
    const begin = forward[before + BEGIN] as number;
    const inside = forward[before + INSIDE] as number;
    const go = (to: number): number =>
      logSum(
        begin + (step[BEGIN * LABELS + to] as number),
        inside + (step[INSIDE * LABELS + to] as number),
        NEVER,
      ) + (scores[here + to] as number);
    forward[here + OUTSIDE] = enter(OUTSIDE);
    forward[here + BEGIN] = enter(BEGIN);
    forward[here + SINGLE] = enter(SINGLE);
    forward[here + INSIDE] = go(INSIDE);
    forward[here + END] = go(END);
  }
  const lastPlace = (count - 1) * LABELS;
  for (const label of [OUTSIDE, END, SINGLE]) backward[lastPlace + label] = 0;
  for (let at = count - 2; at >= 0; at -= 1) {
    const here = at * LABELS;
    const after = here + LABELS;
    const next = (to: number): number =>
      (backward[after + to] as number) + (scores[after + to] as number);
    const outside = next(OUTSIDE);
    if (settled(at) && settled(at + 1)) {
      backward[here + OUTSIDE] = outside + (step[OUTSIDE] as number);
      continue;
    }
    const begin = next(BEGIN);
    const single = next(SINGLE);
    const leave = (from: number): number =>
      logSum(
        (step[from * LABELS + OUTSIDE] as number) + outside,
        (step[from * LABELS + BEGIN] as number) + begin,
        (step[from * LABELS + SINGLE] as number) + single,
      );
    backward[here + OUTSIDE] = leave(OUTSIDE);
    if (settled(at)) continue;
    const inside = next(INSIDE);
    const end = next(END);
    const stay = (from: number): number =>
      logSum(
        (step[from * LABELS + INSIDE] as number) + inside,
        (step[from * LABELS + END] as number) + end,
        NEVER,
      );
    backward[here + END] = leave(END);
    backward[here + SINGLE] = leave(SINGLE);
    backward[here + BEGIN] = stay(BEGIN);
    backward[here + INSIDE] = stay(INSIDE);
  }
  const total = logSum(
    forward[lastPlace + OUTSIDE] as number,
    forward[lastPlace + END] as number,
    forward[lastPlace + SINGLE] as number,
  );
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
