import { addCandidates } from '../../src/digest/restore/formulas/judge/candidateFeatures.ts';
import { listCandidates } from '../../src/digest/restore/formulas/judge/candidates.ts';
import { type Model, WEIGHT_STEP } from '../../src/digest/restore/formulas/model.ts';
import { extractFeatures } from '../../src/digest/restore/formulas/tagger/features.ts';
import { scoreLabels } from '../../src/digest/restore/formulas/tagger/tagSpans.ts';
import { tokenize } from '../../src/digest/restore/formulas/tokens/tokenize.ts';
import type { Example } from './goldLabels.ts';
import { quantize } from './quantize.ts';
import { trainActions } from './trainActions.ts';
import { type JudgedExample, trainJudges, type UnlabeledExample } from './trainJudges.ts';
import { trainSpans } from './trainSpans.ts';

/** The judges learn from candidates of taggers that have not seen the abstract: one tagger a fold. */
const FOLDS = 4;
type Tagger = Pick<Model, 'spans' | 'transitions'>;

function trainTagger(examples: readonly Example[], report: (message: string) => void): Tagger {
  const { weights, transitions } = trainSpans(examples, {}, report);
  return { spans: quantize(weights, WEIGHT_STEP), transitions };
}

/** The candidates of a text and the tagger's chances. */
function propose(
  { tokens, indices, width }: Pick<Example, 'tokens' | 'indices' | 'width'>,
  tagger: Tagger,
): UnlabeledExample {
  const { candidates, chances } = listCandidates(
    scoreLabels(tagger, indices, width),
    tagger.transitions,
  );
  return { tokens, candidates: addCandidates(tokens, candidates, chances), chances };
}

/**
 * Trains the tagger, the judges of its candidates and the model of actions.
 *
 * The judges weigh what authors do and how often, so they learn from real abstracts alone: with the
 * written ones among theirs, they found fewer formulas than without (measured on tenths 2 and 3). So do
 * the actions, which need no more.
 *
 * @param examples abstracts with their authors' formulas
 * @param written abstracts written in the manner of authors, from which the tagger learns too
 * @param unlabeled texts of other abstracts, of all kinds: they teach what abstracts without mathematics look like
 * @param report takes messages of progress
 */
export function trainModel(
  examples: readonly Example[],
  written: readonly Example[],
  unlabeled: readonly string[],
  report: (message: string) => void,
): Model {
  const seen: JudgedExample[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    report(`fold ${fold + 1} of ${FOLDS}`);
    const others = examples.filter((_, index) => index % FOLDS !== fold);
    const tagger = trainTagger([...others, ...written], report);
    for (const [index, example] of examples.entries()) {
      if (index % FOLDS === fold) seen.push({ example, ...propose(example, tagger), fold });
    }
  }
  const tagger = trainTagger([...examples, ...written], report);
  const plain = unlabeled.map((text) => {
    const tokens = tokenize(text);
    return propose({ tokens, ...extractFeatures(tokens) }, tagger);
  });
  const judges = trainJudges(seen, plain, report);
  const actions = quantize(trainActions(examples, {}), WEIGHT_STEP);
  return { ...judges, ...tagger, actions };
}
