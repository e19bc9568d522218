import type { Chances } from '../../src/digest/restore/formulas/judge/candidates.ts';
import {
  judgeCandidates,
  type Rows,
  rowOfAbstract,
  rowsAlone,
  rowsTogether,
  scoreRows,
  scoreWholeSpans,
  toChances,
} from '../../src/digest/restore/formulas/judge/judge.ts';
import {
  spanFeatures,
  startingScore,
} from '../../src/digest/restore/formulas/judge/spanFeatures.ts';
import type { Trees } from '../../src/digest/restore/formulas/judge/trees.ts';
import {
  type Judge,
  type Model,
  SPAN_STEP,
  TREES,
} from '../../src/digest/restore/formulas/model.ts';
import type { Candidate } from '../../src/digest/restore/formulas/spans/spans.ts';
import { findUnmistakable } from '../../src/digest/restore/formulas/spans/unmistakable.ts';
import type { Token } from '../../src/digest/restore/formulas/tokens/tokenize.ts';
import { averageTrees } from './averageTrees.ts';
import type { Example } from './goldLabels.ts';
import { quantize } from './quantize.ts';
import { type TreesLearning, trainTrees } from './trainTrees.ts';
import { trainWholeSpans } from './trainWholeSpans.ts';

/** There are fewer abstracts than candidates, and less can be said of them. */
const LEARNING: Readonly<Record<Judge, TreesLearning>> = {
  alone: {},
  together: {},
  abstract: { rate: 0.06, leastWeight: 4, featureShare: 0.6 },
};

/** Sets of trees of which a judge is the mean, each trained from a seed of its own. */
const SETS: Readonly<Record<Judge, number>> = { alone: 1, together: 3, abstract: 1 };
const FIRST_SEED = 3;

/** An abstract with the candidates of a tagger that has not seen it. */
export interface JudgedExample {
  readonly example: Example;
  readonly candidates: readonly Candidate[];
  readonly chances: Chances;
  /** Abstracts of one fold are judged by what was learned from the others. */
  readonly fold: number;
}

/** An abstract of which nobody said what is mathematics in it, with the tagger's candidates. */
export type UnlabeledExample = Pick<JudgedExample, 'candidates' | 'chances'> & {
  readonly tokens: readonly Token[];
};

/** One abstract on its way through the judges. */
interface Case extends JudgedExample {
  answers: Uint8Array;
  alone: Rows;
  together: Rows;
  abstract: Rows;
}

/**
 * Trains the three judges, each on what the one before it says of abstracts that it has not seen.
 *
 * The last judge also learns from abstracts that nobody labeled, as abstracts without mathematics: nearly
 * all of them have none, and those that do move every score down, not one above another.
 *
 * @param seen abstracts with candidates found by taggers trained without them
 * @param unlabeled abstracts of all kinds
 * @param report takes messages of progress
 */
export function trainJudges(
  seen: readonly JudgedExample[],
  unlabeled: readonly UnlabeledExample[],
  report: (message: string) => void,
): Pick<Model, Judge | 'wholeSpans'> {
  const folds = [...new Set(seen.map(({ fold }) => fold))];
  const none: Rows = { values: new Float32Array(), width: 1 };
  const cases = seen.map((one): Case => {
    const right = new Set(one.example.spans.map(({ first, last }) => `${first}:${last}`));
    const answers = Uint8Array.from(one.candidates, ({ first, last }) =>
      right.has(`${first}:${last}`) ? 1 : 0,
    );
    return { ...one, answers, alone: none, together: none, abstract: none };
  });

  report('whole spans');
  const learnSpans = (from: readonly Case[]): Int8Array =>
    quantize(
      trainWholeSpans(
        from.flatMap(({ example, candidates, answers }) =>
          candidates.map((candidate, index) => ({
            features: spanFeatures(example.tokens, candidate),
            start: startingScore(candidate),
            answer: answers[index] as number,
          })),
        ),
      ),
      SPAN_STEP,
    );
  for (const fold of folds) {
    const weights = learnSpans(cases.filter((one) => one.fold !== fold));
    for (const one of cases.filter((other) => other.fold === fold)) {
      const { tokens } = one.example;
      const scores = scoreWholeSpans(weights, tokens, one.candidates);
      one.alone = rowsAlone(tokens, one.candidates, one.chances, scores);
    }
  }

  report('candidates alone');
  eachUnseen('alone', cases, folds, (one, trees) => {
    const scores = scoreRows(trees, one.alone);
    const { tokens } = one.example;
    one.together = rowsTogether(tokens, one.candidates, one.chances, one.alone, scores);
  });
  report('candidates together');
  eachUnseen('together', cases, folds, (one, trees) => {
    const chances = toChances(scoreRows(trees, one.together));
    one.abstract = rowOfAbstract(one.example.tokens, one.candidates, chances);
  });
  const judges = {
    wholeSpans: learnSpans(cases),
    alone: learn('alone', cases),
    together: learn('together', cases),
  };
  const plain = unlabeled
    .filter(({ tokens, candidates }) => candidates.length > 0 && isAsked(tokens))
    .map(({ tokens, candidates, chances }) =>
      rowOfAbstract(tokens, candidates, judgeCandidates(judges, tokens, candidates, chances)),
    );
  const asked = cases.filter(({ example }) => isAsked(example.tokens));
  return { ...judges, abstract: learn('abstract', asked, plain) };
}

/** Whether the last judge is asked: where a token is unmistakable, there is no need. */
const isAsked = (tokens: readonly Token[]): boolean => findUnmistakable(tokens).length === 0;

/** Lets every abstract be judged by trees that were trained without it, one set of them for speed. */
function eachUnseen(
  judge: Judge,
  cases: readonly Case[],
  folds: readonly number[],
  use: (one: Case, trees: Trees) => void,
): void {
  for (const fold of folds) {
    const trees = learn(
      judge,
      cases.filter((one) => one.fold !== fold),
      [],
      1,
    );
    for (const one of cases) if (one.fold === fold) use(one, trees);
  }
}

/** Trains one judge; `plain`: rows of more cases whose answer is 0. */
function learn(
  judge: Judge,
  cases: readonly Case[],
  plain: readonly Rows[] = [],
  sets = SETS[judge],
): Trees {
  const used = cases.filter(({ candidates }) => candidates.length > 0);
  const width = used[0]?.[judge].width ?? 1;
  const rows = new Float32Array(
    [...used.map((one) => one[judge]), ...plain].reduce(
      (sum, { values }) => sum + values.length,
      0,
    ),
  );
  const answers: number[] = [];
  let at = 0;
  for (const one of used) {
    rows.set(one[judge].values, at);
    at += one[judge].values.length;
    if (judge === 'abstract') answers.push(one.example.spans.length > 0 ? 1 : 0);
    else answers.push(...one.answers);
  }
  for (const { values } of plain) {
    rows.set(values, at);
    at += values.length;
    answers.push(0);
  }
  const size = { ...TREES[judge], count: TREES[judge].count / SETS[judge] };
  return averageTrees(
    Array.from({ length: sets }, (_, set) =>
      trainTrees(rows, width, Uint8Array.from(answers), size, {
        ...LEARNING[judge],
        seed: FIRST_SEED + set,
      }),
    ),
  );
}
