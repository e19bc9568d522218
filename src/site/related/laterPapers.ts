import { boundOf, CONSIDERED, type Core, chooseNear, withBonus } from './core.ts';
import { byScore, type Neighbor, NeighborSearch } from './neighbors.ts';
import { type ComparedPaper, createSequenceReader, type TermSequence } from './sequence.ts';
import type { TermNumbers } from './terms.ts';
import { MOST_TERMS, TermWeigher, type WeighedPaper } from './vectors.ts';
import { type TermVector, VectorList, type VectorTable, vectorAt } from './vectorTable.ts';

/** What later papers are near to; they are numbered after the papers of the core. */
export interface LaterPapers {
  /** One for each later paper, with all terms that it shares with any paper. */
  vectors: VectorTable;
  /** The terms of each, word by word. */
  sequences: TermSequence[];
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
 * @param later the other papers; their order breaks ties
 * @param terms the terms of the core, to which those of the others are added
 * @returns their neighbors, and whose neighbors they are
 */
export function compareLater(
  core: Core,
  later: readonly ComparedPaper[],
  terms: TermNumbers,
): LaterPapers {
  const readSequence = createSequenceReader(terms);
  const weigher = new TermWeigher(terms, core, 1);
  const sequences: TermSequence[] = [];
  const weighed = later.map((paper) => {
    const sequence = readSequence(paper);
    sequences.push(sequence);
    return weigher.weigh(sequence, paper.topics);
  });
  const own = joinTerms(weighed, core.terms.size, terms.size);
  const search = new NeighborSearch(core.vectors, terms.size);
  const found = weighed.map(({ vector }) => searchCore(core, search, vector));
  const bounds = Float64Array.from(found, ({ nearest }) => boundOf(nearest));
  const among = new NeighborSearch(own, terms.size);
  const nearCore = new Map<number, Neighbor[]>();
  const neighbors = later.map((_, at) => {
    const paper = core.papers + at;
    const { nearest, nearTo } = found[at] ?? { nearest: [], nearTo: [] };
    for (const { paper: near, score } of nearTo) {
      const list = nearCore.get(near) ?? [];
      nearCore.set(near, list);
      list.push({ paper, score: withBonus(score, bounds[at], core.bounds[near]) });
    }
    const others = chooseNear(among.find(vectorAt(own, at), at), bounds[at], bounds).map(
      ({ paper: other, score }) => ({ paper: core.papers + other, score }),
    );
    return [...chooseNear(nearest, bounds[at], core.bounds), ...others];
  });
  return { vectors: own, sequences, neighbors, nearCore };
}

/**
 * Puts together the terms of each paper that any other has. Those that no paper of the core has were met
 * after those of the core, and have higher numbers.
 */
function joinTerms(weighed: readonly WeighedPaper[], coreSize: number, size: number): VectorTable {
  const counts = new Int32Array(size - coreSize);
  for (const { rare } of weighed) {
    for (const term of rare.terms) counts[term - coreSize] = (counts[term - coreSize] ?? 0) + 1;
  }
  const list = new VectorList(weighed.length, weighed.length * MOST_TERMS);
  for (const { vector, rare } of weighed) {
    const shared = [...rare.terms.keys()]
      .filter((at) => (counts[(rare.terms[at] ?? 0) - coreSize] ?? 0) > 1)
      .sort((a, b) => (rare.terms[a] ?? 0) - (rare.terms[b] ?? 0));
    list.add({
      terms: Int32Array.of(...vector.terms, ...shared.map((at) => rare.terms[at] ?? 0)),
      weights: Float32Array.of(...vector.weights, ...shared.map((at) => rare.weights[at] ?? 0)),
    });
  }
  return list.finish();
}

/** Finds the papers of the core that are near to a later one, and those that it is near to. */
function searchCore(
  core: Core,
  search: NeighborSearch,
  vector: TermVector,
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
  const compared = search
    .compare(vector, candidates)
    .map(({ paper, score }) => ({ paper, score: score + (owned.get(paper) ?? 0) }))
    .sort(byScore);
  return {
    nearest: compared.slice(0, Math.max(CONSIDERED, nearest.length)),
    nearTo: compared.filter(({ paper, score }) => score >= (core.bounds[paper] ?? 0)),
  };
}
