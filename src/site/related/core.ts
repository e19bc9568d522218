import { byScore, type Neighbor, NeighborSearch } from './neighbors.ts';
import { type ComparedPaper, numberWords, readWords } from './sequence.ts';
import { type StoredTerms, TermNumbers } from './terms.ts';
import { type TermVector, TermWeigher } from './vectors.ts';

/**
 * What there is to know of the papers that show how frequent terms are. It depends on nothing but these
 * papers and their order, so that it can be kept from build to build while other papers join the library.
 */
export interface Core {
  terms: StoredTerms;
  papers: number;
  /** In how many papers each term occurs. */
  counts: Int32Array;
  /** Of a term that one paper has, this paper, and the term's weight in it. */
  owners: Int32Array;
  ownWeights: Float32Array;
  /** The vectors of the papers, one after the other. */
  starts: Int32Array;
  vectorTerms: Int32Array;
  vectorWeights: Float32Array;
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

/** The score of the last of those that are near a paper, the nearest first; 0 where there are fewer. */
export function boundOf(neighbors: readonly Neighbor[]): number {
  return neighbors[CONSIDERED - 1]?.score ?? 0;
}

/**
 * Learns all there is to know of papers that show how frequent terms are.
 *
 * @param papers the papers; their order breaks ties
 * @returns what can be kept of them
 */
export function learnCore(papers: readonly ComparedPaper[]): Core {
  const terms = new TermNumbers();
  const sequences = papers.map((paper) => numberWords(readWords(paper), terms));
  const counts: number[] = [];
  const owners: number[] = [];
  const meet = (term: number, paper: number) => {
    if (term === 0 || owners[term] === paper) return;
    owners[term] = paper;
    counts[term] = (counts[term] ?? 0) + 1;
  };
  for (const [paper, { words, pairs }] of sequences.entries()) {
    for (const term of words) meet(term, paper);
    for (const term of pairs) meet(term, paper);
    for (const topic of papers[paper]?.topics ?? []) meet(terms.topic(topic), paper);
  }
  const { size } = terms;
  const counted = Int32Array.from({ length: size }, (_, term) => counts[term] ?? 0);
  const weigher = new TermWeigher(terms, { papers: papers.length, counts: counted }, 2);
  const ownWeights = new Float32Array(size);
  const vectors = papers.map((paper, at) => {
    const { vector, rare } = weigher.weigh(paper, sequences[at]);
    for (const [term, weight] of rare) ownWeights[term] = weight;
    return vector;
  });
  const search = new NeighborSearch(vectors, size);
  const nearest = vectors.map((vector, self) => search.find(vector, self));
  const bounds = Float64Array.from(nearest, boundOf);
  return {
    terms: terms.store(),
    papers: papers.length,
    counts: counted,
    owners: Int32Array.from(counted, (count, term) => (count === 1 ? (owners[term] ?? -1) : -1)),
    ownWeights,
    ...joinVectors(vectors),
    ...flatten(nearest.map((list, self) => chooseNear(list, bounds[self], bounds))),
    bounds,
  };
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

function flatten(lists: readonly Neighbor[][]): Pick<Core, 'nearPapers' | 'nearScores'> {
  const nearPapers = new Int32Array(lists.length * CONSIDERED).fill(-1);
  const nearScores = new Float64Array(nearPapers.length);
  for (const [self, list] of lists.entries()) {
    for (const [at, { paper, score }] of list.entries()) {
      nearPapers[self * CONSIDERED + at] = paper;
      nearScores[self * CONSIDERED + at] = score;
    }
  }
  return { nearPapers, nearScores };
}

/**
 * Gives the neighbors that a paper has in the core.
 *
 * @param core a core
 * @param self one of its papers
 * @returns at most ten, the nearest first
 */
export function neighborsIn({ nearPapers, nearScores }: Core, self: number): Neighbor[] {
  const neighbors: Neighbor[] = [];
  for (let at = self * CONSIDERED; at < (self + 1) * CONSIDERED; at += 1) {
    const paper = nearPapers[at] ?? -1;
    if (paper >= 0) neighbors.push({ paper, score: nearScores[at] ?? 0 });
  }
  return neighbors;
}

function joinVectors(
  vectors: readonly TermVector[],
): Pick<Core, 'starts' | 'vectorTerms' | 'vectorWeights'> {
  const starts = new Int32Array(vectors.length + 1);
  for (const [at, { terms }] of vectors.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + terms.length;
  }
  const vectorTerms = new Int32Array(starts.at(-1) ?? 0);
  const vectorWeights = new Float32Array(vectorTerms.length);
  for (const [at, { terms, weights }] of vectors.entries()) {
    vectorTerms.set(terms, starts[at]);
    vectorWeights.set(weights, starts[at]);
  }
  return { starts, vectorTerms, vectorWeights };
}

/**
 * Gives the vectors of a core.
 *
 * @param core a core
 * @returns one for each paper
 */
export function vectorsOf({ papers, starts, vectorTerms, vectorWeights }: Core): TermVector[] {
  return Array.from({ length: papers }, (_, at) => ({
    terms: vectorTerms.subarray(starts[at], starts[at + 1]),
    weights: vectorWeights.subarray(starts[at], starts[at + 1]),
  }));
}
