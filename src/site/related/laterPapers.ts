import { CONSIDERED, type Core, chooseNear, withBonus } from './core.ts';
import {
  byScore,
  type Neighbor,
  NeighborSearch,
  restoreNeighbors,
  type StoredNeighbors,
  storeNeighbors,
} from './vectors/neighbors.ts';
import { type RareTerms, rankRare, rareTermsOf } from './vectors/rareTerms.ts';
import { MOST_TERMS, TermWeigher } from './vectors/vectors.ts';
import { type TermVector, VectorList, type VectorTable, vectorAt } from './vectors/vectorTable.ts';
import type { TermSequence } from './words/sequence.ts';
import type { TermNumbers } from './words/terms.ts';

/**
 * What there is to know of a paper that joined a library later. It depends on the paper and the core
 * alone, so that it can be kept while others join.
 */
export interface LaterPaper {
  /** Its terms that papers of the core have. */
  vector: TermVector;
  /** Its other terms. */
  rare: RareTerms;
  /** The papers of the core that are nearest to it, and those that it is near to. */
  nearest: StoredNeighbors;
  nearTo: StoredNeighbors;
}

/** What later papers are near to; they are numbered after the papers of the core. */
export interface LaterNeighbors {
  /** One for each later paper, with all terms that it shares with any paper. */
  vectors: VectorTable;
  /** One more than the last number of a term in the vectors. */
  size: number;
  /**
   * By the number of a term that no paper of the core has, less that of the first such term, its
   * number in the vectors; 0 where a single paper has it.
   */
  ranks: Int32Array;
  /** For each later paper its neighbors in the core, then those among the later ones. */
  neighbors: Neighbor[][];
  /** The later papers that are near to a paper of the core, by that paper. */
  nearCore: Map<number, Neighbor[]>;
}

/**
 * Prepares to compare papers that joined a library later with those of the core. What the papers of the
 * core are to each other stays as it is, whatever joins them.
 *
 * @param core what is known of the core
 * @param terms the terms of the core, to which those of the others are added
 * @returns compares a paper, by its terms and topics
 */
export function createComparer(
  core: Core,
  terms: TermNumbers,
): (sequence: TermSequence, topics: readonly string[]) => LaterPaper {
  const weigher = new TermWeigher(terms, core, 1);
  let search: NeighborSearch | undefined;
  return (sequence, topics) => {
    search ??= new NeighborSearch(core.vectors, core.terms.size);
    const { vector, rare } = weigher.weigh(sequence, topics);
    return {
      vector: { terms: vector.terms.slice(), weights: vector.weights.slice() },
      rare: rareTermsOf(rare, sequence, topics, terms),
      ...searchCore(core, search, vector),
    };
  };
}

/**
 * Finds the neighbors of papers that joined a library later, in the core and among themselves.
 *
 * @param core what is known of the core
 * @param later what is known of the others; their order breaks ties
 * @param terms the terms of the core, to which those of the others are added
 * @returns their neighbors, and whose neighbors they are
 */
export function compareLater(
  core: Core,
  later: readonly LaterPaper[],
  terms: TermNumbers,
): LaterNeighbors {
  const { ranks, size, numbered } = rankRare(
    later.map(({ rare }) => rare),
    terms,
    core.terms.size,
  );
  const list = new VectorList(later.length, later.length * MOST_TERMS);
  for (const [at, { vector }] of later.entries()) list.add(join(vector, numbered[at]));
  const vectors = list.finish();
  const bounds = Float64Array.from(later, ({ nearest }) => nearest.scores[CONSIDERED - 1] ?? 0);
  const among = new NeighborSearch(vectors, size);
  const nearCore = new Map<number, Neighbor[]>();
  const neighbors = later.map(({ nearest, nearTo }, at) => {
    const paper = core.papers + at;
    for (const { paper: near, score } of restoreNeighbors(nearTo)) {
      const others = nearCore.get(near) ?? [];
      nearCore.set(near, others);
      others.push({ paper, score: withBonus(score, bounds[at], core.bounds[near]) });
    }
    const others = chooseNear(among.find(vectorAt(vectors, at), at), bounds[at], bounds).map(
      ({ paper: other, score }) => ({ paper: core.papers + other, score }),
    );
    return [...chooseNear(restoreNeighbors(nearest), bounds[at], core.bounds), ...others];
  });
  return { vectors, size, ranks, neighbors, nearCore };
}

/** Puts the terms of a paper that the core has and those that it has not one after the other. */
function join(first: TermVector, second: TermVector | undefined): TermVector {
  if (second === undefined || second.terms.length === 0) return first;
  return {
    terms: Int32Array.of(...first.terms, ...second.terms),
    weights: Float32Array.of(...first.weights, ...second.weights),
  };
}

/** Finds the papers of the core that are near to a later one, and those that it is near to. */
function searchCore(
  core: Core,
  search: NeighborSearch,
  vector: TermVector,
): Pick<LaterPaper, 'nearest' | 'nearTo'> {
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
  const compared = search
    .compare(vector, candidates)
    .map(({ paper, score }) => ({ paper, score: score + (owned.get(paper) ?? 0) }))
    .sort(byScore);
  return {
    nearest: storeNeighbors(compared.slice(0, Math.max(CONSIDERED, nearest.length))),
    nearTo: storeNeighbors(
      compared.filter(({ paper, score }) => score >= (core.bounds[paper] ?? 0)),
    ),
  };
}
