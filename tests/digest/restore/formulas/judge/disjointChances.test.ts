import { describe, expect, test } from 'vitest';
import { chancesAmongDisjoint } from '../../../../../src/digest/restore/formulas/judge/disjointChances.ts';
import type { TokenSpan } from '../../../../../src/digest/restore/formulas/spans/spans.ts';
import fc from '../../../../support/fastCheck.ts';

const TOKENS = 6;

/** Adds up every set of disjoint spans, one by one. */
function countSets(spans: readonly TokenSpan[], scores: readonly number[]): number[] {
  const sums = spans.map(() => 0);
  let total = 0;
  for (let set = 0; set < 1 << spans.length; set += 1) {
    const chosen = [...spans.keys()].filter((index) => (set >> index) & 1);
    const taken = chosen.flatMap((index) => {
      const { first, last } = spans[index] as TokenSpan;
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
    if (new Set(taken).size < taken.length) continue;
    const weight = Math.exp(chosen.reduce((sum, index) => sum + (scores[index] as number), 0));
    total += weight;
    for (const index of chosen) sums[index] = (sums[index] as number) + weight;
  }
  return sums.map((sum) => sum / total);
}

const anySpan = fc
  .tuple(fc.nat(TOKENS - 1), fc.nat(TOKENS - 1))
  .map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));
const anySpans = fc
  .uniqueArray(anySpan, { maxLength: 8, selector: ({ first, last }) => first * TOKENS + last })
  .map((spans) => spans.sort((left, right) => left.first - right.first || left.last - right.last));

describe('chances of spans of which no two may overlap', () => {
  test('are those of adding up every disjoint set', () => {
    const anyScores = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(anySpans, anyScores, (spans, all) => {
        const scores = Float64Array.from(all.slice(0, spans.length));
        const expected = countSets(spans, all);
        for (const [index, chance] of chancesAmongDisjoint(spans, scores, TOKENS).entries()) {
          expect(chance).toBeCloseTo(expected[index] as number, 9);
        }
      }),
    );
  });

  test('a span without rivals keeps its odds, one with a surer rival loses', () => {
    const spans = [
      { first: 0, last: 1 },
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ];
    const [one, other, apart] = chancesAmongDisjoint(spans, Float64Array.of(1, 2, 0), 5);
    expect(apart).toBeCloseTo(0.5);
    expect(one).toBeCloseTo(Math.exp(1) / (1 + Math.exp(1) + Math.exp(2)));
    expect(other).toBeCloseTo(Math.exp(2) / (1 + Math.exp(1) + Math.exp(2)));
  });

  test('of nothing are none', () => {
    expect(chancesAmongDisjoint([], new Float64Array(), 3)).toHaveLength(0);
    expect(chancesAmongDisjoint([], new Float64Array(), 0)).toHaveLength(0);
  });
});
