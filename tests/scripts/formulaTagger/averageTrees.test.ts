import { describe, expect, test } from 'vitest';
import { averageTrees } from '../../../scripts/formulaTagger/averageTrees.ts';
import { trainTrees } from '../../../scripts/formulaTagger/trainTrees.ts';
import { scoreTrees } from '../../../src/digest/restore/formulas/judge/trees.ts';
import fc from '../../support/fastCheck.ts';

const WIDTH = 2;
const COUNT = 200;
/** Points of a square, right where the first number is the larger one. */
const ROWS = Float32Array.from({ length: COUNT * WIDTH }, (_, at) => (at * at * 7 + at * 3) % 101);
const ANSWERS = Uint8Array.from({ length: COUNT }, (_, row) =>
  (ROWS[row * WIDTH] as number) > (ROWS[row * WIDTH + 1] as number) ? 1 : 0,
);
const learn = (seed: number) =>
  trainTrees(ROWS, WIDTH, ANSWERS, { count: 20, depth: 3 }, { seed, leastWeight: 1, rate: 0.2 });

describe('averaged trees', () => {
  test('score the mean of what each scores', () => {
    const sets = [learn(3), learn(4), learn(5)];
    const average = averageTrees(sets);
    fc.assert(
      fc.property(fc.nat(110), fc.nat(110), (one, other) => {
        const row = Float32Array.of(one, other);
        const scores = sets.map((trees) => scoreTrees(trees, row, WIDTH)[0] as number);
        const mean = scores.reduce((sum, score) => sum + score, 0) / sets.length;
        expect(scoreTrees(average, row, WIDTH)[0]).toBeCloseTo(mean, 5);
      }),
    );
  });

  test('tell right from wrong, and the same each time', () => {
    const trees = averageTrees([learn(3), learn(4)]);
    const scores = scoreTrees(trees, ROWS, WIDTH);
    const right = [...ANSWERS].filter(
      (answer, row) => (scores[row] as number) > 0 === (answer === 1),
    );
    expect(right.length).toBeGreaterThan(0.95 * COUNT);
    expect(averageTrees([learn(3), learn(4)])).toEqual(trees);
  });

  test('are those of something', () => {
    expect(() => averageTrees([])).toThrow(RangeError);
  });
});
