import { byScore, CANDIDATES, type Neighbor, NeighborSearch } from './vectors/neighbors.ts';
import { MOST_TERMS, type TermCounts, TermWeigher } from './vectors/vectors.ts';
import { VectorList, type VectorTable, vectorAt } from './vectors/vectorTable.ts';
import {
  type ComparedPaper,
  createSequenceReader,
  type TermSequence,
  wordsOf,
} from './words/sequence.ts';
import type { StoredTerms, TermNumbers } from './words/terms.ts';

/**
 * What there is to know of the papers that show how frequent terms are. It depends on nothing but these
 * papers and their order, so that it can be kept from build to build while other papers join the library.
 */
export interface Core extends TermCounts {
  terms: StoredTerms;
  /** Of a term that one paper has, this paper, and the term's weight in it. */
  owners: Int32Array;
  ownWeights: Float32Array;
  vectors: VectorTable;
  /** Ten places for each paper: those nearest to it, or -1, with a bonus where each is near the other. */
  nearPapers: Int32Array;
  nearScores: Float64Array;
  /** How near another must be to a paper to be among those that are near it: the score of the tenth. */
  bounds: Float64Array;
}

/** So many neighbors are looked at, since those that nothing nameable ties are left out. */
export const CONSIDERED = 10;
/** Near each other from both sides counts so much more. */
const MUTUAL_BONUS = 1.15;

/**
 * Tells how much a neighbor counts, which is more where each of two papers is near the other.
 *
 * @param score how near they are
 * @param bounds how near another must be to either
 */
export function withBonus(score: number, ...bounds: (number | undefined)[]): number {
  return bounds.every((bound = 0) => score >= bound) ? score * MUTUAL_BONUS : score;
}

/**
 * Learns all there is to know of papers that show how frequent terms are.
 *
 * @param papers the papers; their order breaks ties
 * @param terms gives their terms numbers
 * @returns what can be kept of them, and the terms of each
 */
export function learnCore(
  papers: readonly ComparedPaper[],
  terms: TermNumbers,
): { core: Core; sequences: TermSequence[] } {
  const readSequence = createSequenceReader(terms);
  const sequences = papers.map((paper) => readSequence(paper));
  const topics = papers.map((paper) => paper.topics.map((topic) => terms.topic(topic)));
  const { size } = terms;
  const counts = new Int32Array(size);
  const owners = new Int32Array(size).fill(-1);
  const meet = (term: number, paper: number) => {
    if (term === 0 || owners[term] === paper) return;
    owners[term] = paper;
    counts[term] = (counts[term] ?? 0) + 1;
  };
  for (const [paper, sequence] of sequences.entries()) {
    const words = wordsOf(sequence, terms);
    for (let at = 0; at < words.length; at += 1) {
      meet(words[at] ?? 0, paper);
      meet(sequence.pairs[at] ?? 0, paper);
    }
    for (const topic of topics[paper] ?? []) meet(topic, paper);
  }
  for (let term = 0; term < size; term += 1) if (counts[term] !== 1) owners[term] = -1;
  const counted = { papers: papers.length, counts };
  const { vectors, ownWeights } = weighAll(papers, sequences, terms, counted);
  const core = { ...counted, terms: terms.store(), owners, ownWeights, vectors };
  return { core: { ...core, ...compareAll(vectors, size) }, sequences };
}

function weighAll(
  papers: readonly ComparedPaper[],
  sequences: readonly TermSequence[],
  terms: TermNumbers,
  counts: TermCounts,
): Pick<Core, 'vectors' | 'ownWeights'> {
  const weigher = new TermWeigher(terms, counts, 2);
  const ownWeights = new Float32Array(terms.size);
  const list = new VectorList(papers.length, papers.length * MOST_TERMS);
  for (const [at, sequence] of sequences.entries()) {
    const { vector, rare } = weigher.weigh(sequence, papers[at]?.topics ?? []);
    for (const [place, term] of rare.terms.entries()) ownWeights[term] = rare.weights[place] ?? 0;
    list.add(vector);
  }
  return { vectors: list.finish(), ownWeights };
}

/** Finds for each paper those that are nearest to it. */
function compareAll(
  vectors: VectorTable,
  size: number,
): Pick<Core, 'bounds' | 'nearPapers' | 'nearScores'> {
  const papers = vectors.starts.length - 1;
  const search = new NeighborSearch(vectors, size);
  const found = createLists(papers, CANDIDATES);
  const bounds = new Float64Array(papers);
  for (let self = 0; self < papers; self += 1) {
    const nearest = search.find(vectorAt(vectors, self), self);
    putList(found, self, nearest);
    bounds[self] = nearest[CONSIDERED - 1]?.score ?? 0;
  }
  const near = createLists(papers, CONSIDERED);
  for (let self = 0; self < papers; self += 1) {
    putList(near, self, chooseNear(listAt(found, self), bounds[self], bounds));
  }
  return { nearPapers: near.papers, nearScores: near.scores, bounds };
}

/**
 * Chooses the neighbors of a paper among candidates.
 *
 * @param list candidates of the core
 * @param own how near another must be to the paper
 * @param bounds the same of each candidate
 * @returns at most ten, the nearest first
 */
export function chooseNear(
  list: readonly Neighbor[],
  own: number | undefined,
  bounds: Float64Array,
): Neighbor[] {
  return list
    .map(({ paper, score }) => ({ paper, score: withBonus(score, own, bounds[paper]) }))
    .sort(byScore)
    .slice(0, CONSIDERED);
}

/** The neighbors of each paper, in as many places for each; a place without one has the paper -1. */
interface NeighborLists {
  places: number;
  papers: Int32Array;
  scores: Float64Array;
}

function createLists(papers: number, places: number): NeighborLists {
  return {
    places,
    papers: new Int32Array(papers * places).fill(-1),
    scores: new Float64Array(papers * places),
  };
}

function putList({ places, papers, scores }: NeighborLists, self: number, list: Neighbor[]): void {
  for (const [at, { paper, score }] of list.entries()) {
    papers[self * places + at] = paper;
    scores[self * places + at] = score;
  }
}

function listAt({ places, papers, scores }: NeighborLists, self: number): Neighbor[] {
  const neighbors: Neighbor[] = [];
  for (let at = self * places; at < (self + 1) * places; at += 1) {
    const paper = papers[at] ?? -1;
    if (paper >= 0) neighbors.push({ paper, score: scores[at] ?? 0 });
  }
  return neighbors;
}

/**
 * Gives the neighbors that a paper has in the core.
 *
 * @param core a core
 * @param self one of its papers
 * @returns at most ten, the nearest first
 */
export function neighborsIn({ nearPapers, nearScores }: Core, self: number): Neighbor[] {
  return listAt({ places: CONSIDERED, papers: nearPapers, scores: nearScores }, self);
}
