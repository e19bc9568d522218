import { boundOf, CONSIDERED, type Core, chooseNear, withBonus } from './core.ts';
import { byScore, cosine, type Neighbor, NeighborSearch } from './neighbors.ts';
import type { ComparedPaper } from './sequence.ts';
import type { TermNumbers } from './terms.ts';
import { type TermVector, TermWeigher, type WeighedPaper } from './vectors.ts';

/** What later papers are near to; they are numbered after the papers of the core. */
export interface LaterPapers {
  /** One for each later paper, with all terms that it shares with any paper. */
  vectors: TermVector[];
  /** For each later paper its neighbors in the core, then those among the later ones. */
  neighbors: Neighbor[][];
  /** The later papers that are near to a paper of the core, by that paper. */
  nearCore: Map<number, Neighbor[]>;
}

/**
 * Compares papers that joined a library later with those of the core and with each other. What the
 * papers of the core are to each other stays as it is, whatever joins them.
 *
 * @param core what is known of the core
 * @param vectors the vectors of its papers
 * @param later the other papers; their order breaks ties
 * @param terms the terms of the core, to which those of the others are added
 * @returns their neighbors, and whose neighbors they are
 */
export function compareLater(
  core: Core,
  vectors: readonly TermVector[],
  later: readonly ComparedPaper[],
  terms: TermNumbers,
): LaterPapers {
  const weigher = new TermWeigher(terms, core, 1);
  const weighed = later.map((paper) => weigher.weigh(paper));
  const own = joinTerms(weighed);
  const search = new NeighborSearch(vectors, terms.size);
  const found = weighed.map((paper) => searchCore(core, vectors, search, paper));
  const bounds = Float64Array.from(found, ({ nearest }) => boundOf(nearest));
  const among = new NeighborSearch(own, terms.size);
  const nearCore = new Map<number, Neighbor[]>();
  const neighbors = own.map((vector, at) => {
    const paper = core.papers + at;
    const { nearest, nearTo } = found[at] ?? { nearest: [], nearTo: [] };
    for (const { paper: near, score } of nearTo) {
      const list = nearCore.get(near) ?? [];
      nearCore.set(near, list);
      list.push({ paper, score: withBonus(score, bounds[at], core.bounds[near]) });
    }
    const others = chooseNear(among.find(vector, at), bounds[at], bounds).map(
      ({ paper: other, score }) => ({ paper: core.papers + other, score }),
    );
    return [...chooseNear(nearest, bounds[at], core.bounds), ...others];
  });
  return { vectors: own, neighbors, nearCore };
}

/** Puts together the terms of each paper that any other has. */
function joinTerms(weighed: readonly WeighedPaper[]): TermVector[] {
  const counts = new Map<number, number>();
  for (const { rare } of weighed)
    for (const [term] of rare) counts.set(term, (counts.get(term) ?? 0) + 1);
  return weighed.map(({ vector, rare }) => {
    const shared = rare.filter(([term]) => (counts.get(term) ?? 0) > 1);
    const joined = [
      ...Array.from(vector.terms, (term, at): [number, number] => [term, vector.weights[at] ?? 0]),
      ...shared,
    ].sort(([a], [b]) => a - b);
    return {
      terms: Int32Array.from(joined, ([term]) => term),
      weights: Float32Array.from(joined, ([, weight]) => weight),
    };
  });
}

/** Finds the papers of the core that are near to a later one, and those that it is near to. */
function searchCore(
  core: Core,
  vectors: readonly TermVector[],
  search: NeighborSearch,
  { vector }: WeighedPaper,
): { nearest: Neighbor[]; nearTo: Neighbor[] } {
  const owned = new Map<number, number>();
  for (const [at, term] of vector.terms.entries()) {
    const owner = core.owners[term] ?? -1;
    if (owner < 0) continue;
    const share = (vector.weights[at] ?? 0) * (core.ownWeights[term] ?? 0);
    owned.set(owner, (owned.get(owner) ?? 0) + share);
  }
  const candidates = new Set(owned.keys());
  const nearest = search.find(vector, -1, (paper, score) => {
    if (score >= (core.bounds[paper] ?? 0)) candidates.add(paper);
  });
  for (const { paper } of nearest) candidates.add(paper);
  const compared = [...candidates]
    .map((paper) => ({
      paper,
      score: cosine(vector, vectors[paper]) + (owned.get(paper) ?? 0),
    }))
    .sort(byScore);
  return {
    nearest: compared.slice(0, Math.max(CONSIDERED, nearest.length)),
    nearTo: compared.filter(({ paper, score }) => score >= (core.bounds[paper] ?? 0)),
  };
}
