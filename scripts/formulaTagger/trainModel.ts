import {
  addCandidates,
  CANDIDATE_WIDTH,
  describeCandidates,
} from '../../src/digest/restore/formulas/candidateFeatures.ts';
import { type Candidate, listCandidates } from '../../src/digest/restore/formulas/candidates.ts';
import {
  type Model,
  TREE_COUNT,
  TREE_DEPTH,
  WEIGHT_STEP,
} from '../../src/digest/restore/formulas/model.ts';
import { scoreLabels } from '../../src/digest/restore/formulas/tagSpans.ts';
import type { Example } from './goldLabels.ts';
import { trainActions } from './trainActions.ts';
import { trainSpans } from './trainSpans.ts';
import { trainTrees } from './trainTrees.ts';

/** The trees learn from candidates of taggers that have not seen the abstract: one tagger a fold. */
const FOLDS = 4;

/** Weights in real units as small integers. */
const quantize = (weights: Float32Array): Int8Array =>
  Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / WEIGHT_STEP))),
  );

type Tagger = Pick<Model, 'spans' | 'transitions'>;

function trainTagger(examples: readonly Example[], report: (message: string) => void): Tagger {
  const { weights, transitions } = trainSpans(examples, {}, report);
  return { spans: quantize(weights), transitions };
}

function candidatesOf({ tokens, indices, width }: Example, tagger: Tagger) {
  const { transitions } = tagger;
  const scores = scoreLabels(tagger, indices, width);
  const listed = listCandidates(scores, transitions);
  const candidates = addCandidates(tokens, listed.candidates, listed.chances);
  return { candidates, rows: describeCandidates(tokens, candidates, listed.chances) };
}

/** Trains the tagger, the judge of its candidates and the model of actions. */
export function trainModel(examples: readonly Example[], report: (message: string) => void): Model {
  const seen: { example: Example; candidates: Candidate[]; rows: Float32Array }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    report(`fold ${fold + 1} of ${FOLDS}`);
    const tagger = trainTagger(
      examples.filter((_, index) => index % FOLDS !== fold),
      report,
    );
    for (const [index, example] of examples.entries()) {
      if (index % FOLDS === fold) seen.push({ example, ...candidatesOf(example, tagger) });
    }
  }
  const count = seen.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const rows = new Float32Array(count * CANDIDATE_WIDTH);
  const answers = new Uint8Array(count);
  let at = 0;
  for (const { example, candidates, rows: described } of seen) {
    rows.set(described, at * CANDIDATE_WIDTH);
    const right = new Set(example.spans.map(({ first, last }) => `${first}:${last}`));
    for (const { first, last } of candidates) {
      answers[at] = right.has(`${first}:${last}`) ? 1 : 0;
      at += 1;
    }
  }
  report(`${count} candidates`);
  const trees = trainTrees(rows, CANDIDATE_WIDTH, answers, {
    trees: TREE_COUNT,
    depth: TREE_DEPTH,
  });
  const actions = trainActions(examples, {});
  return { ...trainTagger(examples, report), actions: quantize(actions), trees };
}
