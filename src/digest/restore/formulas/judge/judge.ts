import { type Model, SPAN_STEP } from '../model.ts';
import type { Candidate } from '../spans/spans.ts';
import type { Token } from '../tokens/tokenize.ts';
import { ABSTRACT_WIDTH, describeAbstract } from './abstractFeatures.ts';
import { CANDIDATE_WIDTH, describeCandidates } from './candidateFeatures.ts';
import type { Chances } from './candidates.ts';
import { COMPARISON_WIDTH, compareCandidates } from './consistency.ts';
import { describeRivals, RIVALS_WIDTH } from './rivals.ts';
import { spanFeatures, startingScore } from './spanFeatures.ts';
import { scoreTrees, type Trees } from './trees.ts';

/** Candidates less sure than this stay prose; chosen by cross-validation. */
export const THRESHOLD = 0.25;
/** An abstract less sure than this (log-odds) to have mathematics has none: a trade of formulas for clean prose. */
const SURE = 0.3;

/** Numbers for each of the things to be judged, row after row. */
export interface Rows {
  readonly values: Float32Array;
  readonly width: number;
}

/** Puts the columns of two tables of the same length side by side. */
export function joinRows(one: Rows, other: Rows): Rows {
  const width = one.width + other.width;
  const count = one.values.length / one.width;
  const values = new Float32Array(count * width);
  let at = 0;
  for (let row = 0; row < count; row += 1) {
    for (let slot = row * one.width; slot < (row + 1) * one.width; slot += 1, at += 1) {
      values[at] = one.values[slot] as number;
    }
    for (let slot = row * other.width; slot < (row + 1) * other.width; slot += 1, at += 1) {
      values[at] = other.values[slot] as number;
    }
  }
  return { values, width };
}

/** What is known of each candidate looked at alone. `wholeSpans`: see `scoreWholeSpans`. */
export function rowsAlone(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  chances: Chances,
  wholeSpans: Float64Array,
): Rows {
  return joinRows(
    { values: describeCandidates(tokens, candidates, chances), width: CANDIDATE_WIDTH },
    { values: Float32Array.from(wholeSpans), width: 1 },
  );
}

/** What is known of each candidate beside the others; `scores` are those of the first judge. */
export function rowsTogether(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  chances: Chances,
  alone: Rows,
  scores: Float64Array,
): Rows {
  const compared = joinRows(alone, {
    values: compareCandidates(tokens, candidates, scores),
    width: COMPARISON_WIDTH,
  });
  return joinRows(compared, {
    values: describeRivals(candidates, chances, scores),
    width: RIVALS_WIDTH,
  });
}

/** What is known of the abstract, in one row. */
export function rowOfAbstract(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  chances: Float64Array,
): Rows {
  return {
    values: describeAbstract(tokens, candidates, chances),
    width: ABSTRACT_WIDTH,
  };
}

/** How much each candidate as a whole looks like a formula (log-odds). */
export function scoreWholeSpans(
  weights: Int8Array,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
): Float64Array {
  const scores = new Float64Array(candidates.length);
  for (const [index, candidate] of candidates.entries()) {
    let sum = 0;
    for (const feature of spanFeatures(tokens, candidate)) sum += weights[feature] as number;
    scores[index] = startingScore(candidate) + sum * SPAN_STEP;
  }
  return scores;
}

/** The score of every row (log-odds). */
export const scoreRows = (trees: Trees, { values, width }: Rows): Float64Array =>
  scoreTrees(trees, values, width);

/** From log-odds to chances. */
export const toChances = (scores: Float64Array): Float64Array =>
  scores.map((score) => 1 / (1 + Math.exp(-score)));

/**
 * Says how surely each candidate is a formula: each looked at alone, then beside the others of its
 * abstract.
 *
 * @returns a chance for each candidate
 */
export function judgeCandidates(
  model: Pick<Model, 'wholeSpans' | 'alone' | 'together'>,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  chances: Chances,
): Float64Array {
  const wholeSpans = scoreWholeSpans(model.wholeSpans, tokens, candidates);
  const alone = rowsAlone(tokens, candidates, chances, wholeSpans);
  const together = rowsTogether(tokens, candidates, chances, alone, scoreRows(model.alone, alone));
  return toChances(scoreRows(model.together, together));
}

/** Says whether an abstract has mathematics, given how sure its candidates are. */
export function hasMathematics(
  model: Model,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  chances: Float64Array,
): boolean {
  const [score = 0] = scoreRows(model.abstract, rowOfAbstract(tokens, candidates, chances));
  return score >= SURE;
}
