import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNeighbors } from '../../../src/site/related/neighbors.ts';
import type { TermVector } from '../../../src/site/related/vectors.ts';

/** Makes a vector of length 1 out of weights by term. */
function vector(weights: Record<number, number>): TermVector {
  const terms = Object.entries(weights).map(([term, weight]): [number, number] => [+term, weight]);
  const length = Math.hypot(...terms.map(([, weight]) => weight)) || 1;
  return {
    terms: Int32Array.from(terms, ([term]) => term),
    weights: Float32Array.from(terms, ([, weight]) => weight / length),
  };
}

describe('findNeighbors', () => {
  it('agrees with comparing every pair, where no list of papers is cut', () => {
    const anyVector = fc
      .dictionary(fc.nat(11).map(String), fc.integer({ min: 1, max: 9 }), { maxKeys: 6 })
      .map(vector);
    const cosine = (a?: TermVector, b?: TermVector) =>
      [...(a?.terms ?? [])].reduce((sum, term, at) => {
        const place = b?.terms.indexOf(term) ?? -1;
        return place < 0 ? sum : sum + (a?.weights[at] ?? 0) * (b?.weights[place] ?? 0);
      }, 0);
    fc.assert(
      fc.property(fc.array(anyVector, { maxLength: 20 }), (vectors) => {
        for (const [self, list] of findNeighbors(vectors, 12, 20).entries()) {
          const near = vectors.flatMap((other, at) =>
            at !== self && cosine(vectors[self], other) > 0 ? [at] : [],
          );
          expect(list.map(({ paper }) => paper).sort((a, b) => a - b)).toEqual(near);
        }
      }),
    );
  });

  it('prefers a paper that is near from both sides', () => {
    // The first is as near to the second as to the third, which has ten nearer ones.
    const crowd = Array.from({ length: 12 }, () => vector({ 1: 1, 2: 3 }));
    const vectors = [
      vector({ 0: 1, 1: 1 }),
      vector({ 0: 1, 3: 3 }),
      vector({ 1: 1, 2: 3 }),
      ...crowd,
    ];
    const [list] = findNeighbors(vectors, 4, 5);
    expect(list?.[0]?.paper).toBe(1);
    expect(list?.[0]?.score).toBeGreaterThan(list?.[1]?.score ?? 1);
  });
});
