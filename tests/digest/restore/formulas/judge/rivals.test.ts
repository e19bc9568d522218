import { describe, expect, test } from 'vitest';
import {
  describeRivals,
  RIVALS_WIDTH,
} from '../../../../../src/digest/restore/formulas/judge/rivals.ts';

const NO_RIVAL = -9;
const CHANCES = {
  starts: Float64Array.of(0.125, 0.75, 0.25, 0, 0, 0.5),
  ends: Float64Array.of(0, 0.25, 0.5, 0.75, 0, 0.5),
  inside: Float64Array.of(0.125, 0.875, 0.75, 0.75, 0, 0.5),
};

/** `n = 5` with what else it may be, and a letter apart from them. */
const CANDIDATES = [
  { first: 0, last: 2, chance: 0.1 },
  { first: 1, last: 1, chance: 0.2 },
  { first: 1, last: 3, chance: 0.5 },
  { first: 5, last: 5, chance: 0.5 },
];
const SCORES = Float64Array.of(-2, -1, 1, 0);

describe('a candidate beside its rivals', () => {
  const rows = describeRivals(CANDIDATES, CHANCES, SCORES);
  const row = (index: number) => [
    ...rows.subarray(index * RIVALS_WIDTH, (index + 1) * RIVALS_WIDTH),
  ];

  test('has one row', () => {
    expect(rows).toHaveLength(CANDIDATES.length * RIVALS_WIDTH);
    expect(rows.every(Number.isFinite)).toBe(true);
  });

  test.each([
    ['the surest, across both ends', 0, 2, [-3, -1, 1]],
    ['the surest, longer by two on the right', 1, 2, [-2, 0, 2]],
    ['the surest, shorter', 2, 2, [2, 0, -2]],
    ['none', 3, 2, [-NO_RIVAL, 0, 0]],
    ['longer ones', 1, 5, [1, 0, 2, 2]],
    ['shorter ones', 2, 9, [-1, 0, 2, 1]],
    ['no longer one', 2, 5, [NO_RIVAL, 0, 0, 0]],
    ['one across its ends, none with the same start or end', 0, 13, [1, NO_RIVAL, NO_RIVAL]],
    ['one across its ends, one with the same start', 2, 13, [-2, -1, NO_RIVAL]],
    ['how sharp its ends are', 2, 16, [0.625, 0.75, 0.25, 0.5, -1, 0.5]],
  ])('%s', (_, index, from, expected) => {
    expect(row(index).slice(from, from + expected.length)).toEqual(expected);
  });

  test('without rivals keeps its chance', () => {
    const [odds, chance] = row(3);
    expect(odds).toBeCloseTo(0);
    expect(chance).toBeCloseTo(0.5);
  });
});
