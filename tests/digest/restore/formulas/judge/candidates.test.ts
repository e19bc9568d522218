import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/formulaTagger/seededRandom.ts';
import {
  ABSTRACT_WIDTH,
  describeAbstract,
} from '../../../../../src/digest/restore/formulas/judge/abstractFeatures.ts';
import { listCandidates } from '../../../../../src/digest/restore/formulas/judge/candidates.ts';
import {
  BEGIN,
  END,
  LABELS,
  OUTSIDE,
  SINGLE,
} from '../../../../../src/digest/restore/formulas/tagger/features.ts';
import { mayFollow, NEVER } from '../../../../../src/digest/restore/formulas/tagger/tagSpans.ts';
import { tokenize } from '../../../../../src/digest/restore/formulas/tokens/tokenize.ts';

/** Every way of labeling `count` tokens in which each formula that begins ends. */
function labelings(count: number): number[][] {
  let all: number[][] = [[]];
  for (let at = 0; at < count; at++) {
    all = all.flatMap((labels) =>
      [...Array(LABELS).keys()]
        .filter((label) => mayFollow(labels.at(-1) ?? OUTSIDE, label))
        .map((label) => [...labels, label]),
    );
  }
  return all.filter((labels) => mayFollow(labels.at(-1) ?? OUTSIDE, OUTSIDE));
}

const random = seededRandom(11);
const transitions = Float32Array.from({ length: LABELS * LABELS }, () => random() * 2 - 1);

/** Scores of tokens at random; those at `settled` can only be outside. */
function scoresOf(count: number, settled: readonly number[]): Float64Array {
  const scores = Float64Array.from({ length: count * LABELS }, () => random() * 4 - 2);
  for (const at of settled) {
    scores.fill(NEVER, at * LABELS, (at + 1) * LABELS);
    scores[at * LABELS + OUTSIDE] = 0;
  }
  return scores;
}

describe('listCandidates', () => {
  test.each([
    [1, []],
    [2, [1]],
    [4, []],
    [5, [1, 2]],
    [6, [0, 1, 4, 5]],
    [6, [2, 3]],
  ])('weighs %i tokens, settled %j, as adding up every labeling does', (count, settled) => {
    const scores = scoresOf(count, settled);
    const weights = labelings(count).map((labels) => {
      let sum = 0;
      for (const [at, label] of labels.entries()) {
        sum += scores[at * LABELS + label] as number;
        if (at > 0) sum += transitions[(labels[at - 1] as number) * LABELS + label] as number;
      }
      return { labels, weight: Math.exp(sum) };
    });
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    const share = (holds: (labels: readonly number[]) => boolean) =>
      weights.reduce((sum, { labels, weight }) => sum + (holds(labels) ? weight : 0), 0) / total;

    const { candidates, chances } = listCandidates(scores, transitions);
    for (let at = 0; at < count; at++) {
      const starts = share((labels) => labels[at] === BEGIN || labels[at] === SINGLE);
      expect(chances.starts[at]).toBeCloseTo(starts, 8);
      expect(chances.inside[at]).toBeCloseTo(
        share((labels) => labels[at] !== OUTSIDE),
        8,
      );
    }
    for (const { first, last, chance } of candidates) {
      const exactly = share((labels) =>
        first === last
          ? labels[first] === SINGLE
          : labels[first] === BEGIN && labels.indexOf(END, first) === last,
      );
      expect(chance).toBeCloseTo(exactly, 8);
    }
  });
});

test('an abstract is described by as many numbers as the judge looks at', () => {
  const tokens = tokenize('Costs 5\\% of x_i, α and 3x of it.');
  expect(describeAbstract(tokens, [], new Float64Array())).toHaveLength(ABSTRACT_WIDTH);
  const candidates = [{ first: 5, last: 7, chance: 0.9 }];
  const row = describeAbstract(tokens, candidates, Float64Array.of(0.9));
  expect(row).toHaveLength(ABSTRACT_WIDTH);
  expect([...row]).not.toContain(Number.NaN);
});
