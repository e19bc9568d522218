import type { TermVector } from './vectors.ts';

/** A paper near another: its place in the list of all, and how near, from 0 to 1. */
export interface Neighbor {
  paper: number;
  score: number;
}

/** So many of a paper's heaviest terms look for candidates. */
const QUERY_TERMS = 40;
/** A term names at most so many candidates: the papers in which it weighs most. */
const LONGEST_POSTING = 400;
/** So many candidates are compared in full. */
const CANDIDATES = 30;

/**
 * Orders neighbors.
 *
 * @returns the nearest first, ties in the order of papers
 */
export function byScore(a: Neighbor, b: Neighbor): number {
  return b.score - a.score || a.paper - b.paper;
}

/**
 * Finds papers near to others by the cosine of their terms. An inverted index with bounded lists names
 * the candidates, so that the cost grows with the number of papers and not with its square.
 */
export class NeighborSearch {
  readonly #vectors: readonly TermVector[];
  readonly #index: InvertedIndex;
  /** What candidates share with the paper that is looked at; 0 between two searches. */
  readonly #shared: Float64Array;

  /**
   * @param vectors one for each paper
   * @param size one more than the last number of a term
   */
  constructor(vectors: readonly TermVector[], size: number) {
    this.#vectors = vectors;
    this.#index = invert(vectors, size);
    this.#shared = new Float64Array(vectors.length);
  }

  /**
   * Finds the papers nearest to one.
   *
   * @param vector its terms
   * @param self its place, where it is among the papers
   * @param sees is told of every paper that shares a term, and how near it is at least
   * @returns at most thirty others, the nearest first
   */
  find(vector: TermVector, self = -1, sees?: (paper: number, score: number) => void): Neighbor[] {
    const touched = this.#touch(vector, self);
    const best = takeBest(touched, this.#shared, CANDIDATES);
    for (const paper of touched) {
      sees?.(paper, this.#shared[paper] ?? 0);
      this.#shared[paper] = 0;
    }
    return best
      .map((paper) => ({ paper, score: cosine(vector, this.#vectors[paper]) }))
      .sort(byScore);
  }

  /** Adds up what the heaviest terms share. */
  #touch(vector: TermVector, self: number): number[] {
    const { starts, papers, weights } = this.#index;
    const touched: number[] = [];
    for (const at of heaviestOf(vector)) {
      const term = vector.terms[at] ?? 0;
      const weight = vector.weights[at] ?? 0;
      const end = starts[term + 1] ?? 0;
      for (let place = starts[term] ?? 0; place < end; place += 1) {
        const paper = papers[place] ?? 0;
        if (paper === self) continue;
        const score = this.#shared[paper] ?? 0;
        if (score === 0) touched.push(paper);
        this.#shared[paper] = score + weight * (weights[place] ?? 0);
      }
    }
    return touched;
  }
}

/** The places of the heaviest terms. */
function heaviestOf({ terms, weights }: TermVector): Iterable<number> {
  if (terms.length <= QUERY_TERMS) return terms.keys();
  return [...terms.keys()]
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, QUERY_TERMS);
}

/** The papers that have a term; as flat arrays. */
interface InvertedIndex {
  starts: Int32Array;
  papers: Int32Array;
  weights: Float32Array;
}

/** Turns vectors into the lists of papers of each term, cut to the longest that is looked through. */
function invert(vectors: readonly TermVector[], size: number): InvertedIndex {
  const bounds = new Int32Array(size + 1);
  for (const { terms } of vectors)
    for (const term of terms) bounds[term + 1] = (bounds[term + 1] ?? 0) + 1;
  for (let term = 0; term < size; term += 1) {
    bounds[term + 1] = (bounds[term + 1] ?? 0) + (bounds[term] ?? 0);
  }
  const filled = bounds.slice(0, size);
  const papers = new Int32Array(bounds[size] ?? 0);
  const weights = new Float32Array(bounds[size] ?? 0);
  for (const [paper, vector] of vectors.entries()) {
    for (const [at, term] of vector.terms.entries()) {
      const place = filled[term] ?? 0;
      filled[term] = place + 1;
      papers[place] = paper;
      weights[place] = vector.weights[at] ?? 0;
    }
  }
  return cutLongPostings({ starts: bounds, papers, weights });
}

function cutLongPostings({ starts, papers, weights }: InvertedIndex): InvertedIndex {
  const size = starts.length - 1;
  const cut = new Int32Array(size + 1);
  let end = 0;
  for (let term = 0; term < size; term += 1) {
    const from = starts[term] ?? 0;
    const to = starts[term + 1] ?? 0;
    // A list only moves towards the beginning, over what was read already.
    if (to - from <= LONGEST_POSTING) {
      papers.copyWithin(end, from, to);
      weights.copyWithin(end, from, to);
      end += to - from;
    } else {
      const places = Array.from({ length: to - from }, (_, offset) => from + offset)
        .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
        .slice(0, LONGEST_POSTING)
        .sort((a, b) => a - b);
      for (const place of places) {
        papers[end] = papers[place] ?? 0;
        weights[end] = weights[place] ?? 0;
        end += 1;
      }
    }
    cut[term + 1] = end;
  }
  return { starts: cut, papers: papers.slice(0, end), weights: weights.slice(0, end) };
}

/** Picks the papers with the highest scores, ties in the order of papers, in one pass. */
function takeBest(papers: readonly number[], scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  };
  for (const paper of papers) {
    const last = best.at(-1);
    if (best.length === most && last !== undefined && !isBefore(paper, last)) continue;
    if (best.length === most) best.pop();
    let at = best.length;
    while (at > 0 && isBefore(paper, best[at - 1] ?? 0)) at -= 1;
    best.splice(at, 0, paper);
  }
  return best;
}

/**
 * Measures how near two papers are.
 *
 * @param a the terms of one paper
 * @param b the terms of another
 * @returns from 0 to 1 where both have length 1
 */
export function cosine(a: TermVector | undefined, b: TermVector | undefined): number {
  let sum = 0;
  eachSharedTerm(a, b, (_, weightOfA, weightOfB) => {
    sum += weightOfA * weightOfB;
  });
  return sum;
}

/**
 * Walks over the terms that two papers share, in ascending order.
 *
 * @param a the terms of one paper
 * @param b the terms of another
 * @param visit is called with each term and its weight in either paper
 */
export function eachSharedTerm(
  a: TermVector | undefined,
  b: TermVector | undefined,
  visit: (term: number, weightOfA: number, weightOfB: number) => void,
): void {
  if (a === undefined || b === undefined) return;
  let at = 0;
  let place = 0;
  while (at < a.terms.length && place < b.terms.length) {
    const term = a.terms[at] ?? 0;
    const other = b.terms[place] ?? 0;
    if (term === other) visit(term, a.weights[at] ?? 0, b.weights[place] ?? 0);
    if (term <= other) at += 1;
    if (other <= term) place += 1;
  }
}
