import { describe, expect, it } from 'vitest';
import { NeighborSearch } from '../../../../src/site/related/vectors/neighbors.ts';
import { type TermVector, VectorList } from '../../../../src/site/related/vectors/vectorTable.ts';
import fc from '../../../support/fastCheck.ts';

/** Makes a vector of length 1 out of weights by term. */
function vector(weights: Record<number, number>): TermVector {
  const terms = Object.entries(weights).map(([term, weight]): [number, number] => [+term, weight]);
  const length = Math.hypot(...terms.map(([, weight]) => weight)) || 1;
  return {
    terms: Int32Array.from(terms, ([term]) => term),
    weights: Float32Array.from(terms, ([, weight]) => weight / length),
  };
}

function search(vectors: TermVector[]): NeighborSearch {
  const list = new VectorList(vectors.length, 0);
  for (const one of vectors) list.add(one);
  return new NeighborSearch(list.finish(), 12);
}

const anyVectors = fc.array(
  fc.dictionary(fc.nat(11).map(String), fc.integer({ min: 1, max: 9 }), { maxKeys: 6 }).map(vector),
  { maxLength: 20 },
);

const product = (a?: TermVector, b?: TermVector) =>
  [...(a?.terms ?? [])].reduce((sum, term, at) => {
    const place = b?.terms.indexOf(term) ?? -1;
    return place < 0 ? sum : sum + (a?.weights[at] ?? 0) * (b?.weights[place] ?? 0);
  }, 0);

describe('NeighborSearch', () => {
  it('agrees with comparing every pair, where no list of papers is cut', () => {
    fc.assert(
      fc.property(anyVectors, (vectors) => {
        const searched = search(vectors);
        for (const [self, one] of vectors.entries()) {
          const near = vectors
            .map((other, paper) => ({ paper, score: product(one, other) }))
            .filter(({ paper, score }) => paper !== self && score > 0)
            .sort((a, b) => b.score - a.score || a.paper - b.paper);
          expect(searched.find(one, self)).toEqual(near);
        }
      }),
    );
  });

  it('tells of every paper that shares a term how near it is at least', () => {
    fc.assert(
      fc.property(anyVectors, anyVectors, (vectors, others) => {
        const searched = search(vectors);
        for (const other of others) {
          const seen = new Map<number, number>();
          searched.find(other, -1, (paper, score) => seen.set(paper, score));
          const near = [...vectors.keys()].filter((paper) => product(other, vectors[paper]) > 0);
          expect([...seen.keys()].sort((a, b) => a - b)).toEqual(near);
          for (const [paper, score] of seen) {
            expect(score).toBeLessThanOrEqual(product(other, vectors[paper]) + 1e-9);
          }
        }
      }),
    );
  });
});
