import { addCandidates } from '../../src/digest/restore/formulas/candidateFeatures.ts';
import { listCandidates } from '../../src/digest/restore/formulas/candidates.ts';
import { type Model, WEIGHT_STEP } from '../../src/digest/restore/formulas/model.ts';
import { scoreLabels } from '../../src/digest/restore/formulas/tagSpans.ts';
import type { Example } from './goldLabels.ts';
import { quantize } from './quantize.ts';
import { trainActions } from './trainActions.ts';
import { type JudgedExample, trainJudges } from './trainJudges.ts';
import { type SpanWeights, trainSpans } from './trainSpans.ts';

/** The judges learn from candidates of taggers that have not seen the abstract: one tagger a fold. */
const FOLDS = 6;
/** A tagger is the mean of several, trained with different random numbers. */
const SEEDS = [1, 2, 3];

type Tagger = Pick<Model, 'spans' | 'transitions'>;

const mean = (tables: readonly Float32Array[]): Float32Array =>
  (tables[0] as Float32Array).map(
    (_, at) => tables.reduce((sum, table) => sum + (table[at] as number), 0) / tables.length,
  );

function trainTagger(examples: readonly Example[], report: (message: string) => void): Tagger {
  const taggers: SpanWeights[] = SEEDS.map((seed) => trainSpans(examples, { seed }, report));
  return {
    spans: quantize(mean(taggers.map(({ weights }) => weights)), WEIGHT_STEP),
    transitions: mean(taggers.map(({ transitions }) => transitions)),
  };
}

function judged(example: Example, tagger: Tagger, fold: number): JudgedExample {
  const { tokens, indices, width } = example;
  const { candidates, chances } = listCandidates(
    scoreLabels(tagger, indices, width),
    tagger.transitions,
  );
  return { example, candidates: addCandidates(tokens, candidates, chances), chances, fold };
}

/** Trains the tagger, the judges of its candidates and the model of actions. */
export function trainModel(examples: readonly Example[], report: (message: string) => void): Model {
  const seen: JudgedExample[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    report(`fold ${fold + 1} of ${FOLDS}`);
    const tagger = trainTagger(
      examples.filter((_, index) => index % FOLDS !== fold),
      report,
    );
    for (const [index, example] of examples.entries()) {
      if (index % FOLDS === fold) seen.push(judged(example, tagger, fold));
    }
  }
  const judges = trainJudges(seen, report);
  const actions = quantize(trainActions(examples, {}), WEIGHT_STEP);
  return { ...judges, ...trainTagger(examples, report), actions };
}
