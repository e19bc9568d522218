import { heaviestPlaces } from './heaviest.ts';
import { type InvertedIndex, invert } from './invertedIndex.ts';
import type { TermVector, VectorTable } from './vectorTable.ts';

/** A paper near another: its place in the list of all, and how near, from 0 to 1. */
export interface Neighbor {
  paper: number;
  score: number;
}

/** So many of a paper's heaviest terms look for candidates. */
const QUERY_TERMS = 40;
/** So many candidates are compared in full. */
export const CANDIDATES = 30;

/**
 * Orders neighbors.
 *
 * @returns the nearest first, ties in the order of papers
 */
export function byScore(a: Neighbor, b: Neighbor): number {
  return b.score - a.score || a.paper - b.paper;
}

/** Neighbors in a form that is kept and read quickly. */
export interface StoredNeighbors {
  papers: Int32Array;
  scores: Float64Array;
}

/** Brings neighbors into a form that can be kept. */
export function storeNeighbors(neighbors: readonly Neighbor[]): StoredNeighbors {
  return {
    papers: Int32Array.from(neighbors, ({ paper }) => paper),
    scores: Float64Array.from(neighbors, ({ score }) => score),
  };
}

/** Gives the neighbors that were stored. */
export function restoreNeighbors({ papers, scores }: StoredNeighbors): Neighbor[] {
  return Array.from(papers, (paper, at) => ({ paper, score: scores[at] ?? 0 }));
}

/**
 * Finds papers near to others by the cosine of their terms. An inverted index with bounded lists names
 * the candidates, so that the cost grows with the number of papers and not with its square.
 */
export class NeighborSearch {
  readonly #vectors: VectorTable;
  readonly #index: InvertedIndex;
  /** What candidates share with the paper that is looked at; 0 between two searches. */
  readonly #shared: Float64Array;
  /** The candidates. */
  readonly #touched: Int32Array;
  /** The weights of the paper that is looked at, by term; 0 between two searches. */
  readonly #own: Float32Array;

  /**
   * @param vectors one for each paper
   * @param size one more than the last number of a term
   */
  constructor(vectors: VectorTable, size: number) {
    const papers = vectors.starts.length - 1;
    this.#vectors = vectors;
    this.#index = invert(vectors, size);
    this.#shared = new Float64Array(papers);
    this.#touched = new Int32Array(papers);
    this.#own = new Float32Array(size);
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
    const shared = this.#shared;
    const best = new BestPapers(CANDIDATES);
    for (let at = 0; at < touched.length; at += 1) {
      const paper = touched[at] ?? 0;
      const score = shared[paper] ?? 0;
      shared[paper] = 0;
      best.offer(paper, score);
      if (sees !== undefined) sees(paper, score);
    }
    return this.compare(vector, best.papers).sort(byScore);
  }

  /**
   * Compares a paper with others in full.
   *
   * @param vector its terms
   * @param papers the others
   * @returns how near each of them is, from 0 to 1 where both have length 1
   */
  compare(vector: TermVector, papers: Iterable<number>): Neighbor[] {
    const own = this.#own;
    const { starts, terms, weights } = this.#vectors;
    for (let at = 0; at < vector.terms.length; at += 1) {
      own[vector.terms[at] ?? 0] = vector.weights[at] ?? 0;
    }
    const compared: Neighbor[] = [];
    for (const paper of papers) {
      const end = starts[paper + 1] ?? 0;
      let score = 0;
      // In the order of terms, whichever of the two is compared with the other.
      for (let at = starts[paper] ?? 0; at < end; at += 1) {
        score += (own[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
      }
      compared.push({ paper, score });
    }
    for (let at = 0; at < vector.terms.length; at += 1) own[vector.terms[at] ?? 0] = 0;
    return compared;
  }

  /** Adds up what the heaviest terms share. */
  #touch(vector: TermVector, self: number): Int32Array {
    const { starts, papers, weights } = this.#index;
    const shared = this.#shared;
    const touched = this.#touched;
    let count = 0;
    for (const at of heaviestOf(vector)) {
      const term = vector.terms[at] ?? 0;
      const weight = vector.weights[at] ?? 0;
      const end = starts[term + 1] ?? 0;
      for (let place = starts[term] ?? 0; place < end; place += 1) {
        const paper = papers[place] ?? 0;
        if (paper === self) continue;
        const score = shared[paper] ?? 0;
        if (score === 0) {
          touched[count] = paper;
          count += 1;
        }
        shared[paper] = score + weight * (weights[place] ?? 0);
      }
    }
    return touched.subarray(0, count);
  }
}

/** The places of the heaviest terms, the heaviest first where some are left out. */
function heaviestOf({ terms, weights }: TermVector): Iterable<number> {
  if (terms.length <= QUERY_TERMS) return terms.keys();
  return heaviestPlaces(weights, QUERY_TERMS).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
  );
}

/** The papers with the highest scores, the highest first, ties in the order of papers. */
class BestPapers {
  readonly papers: number[] = [];
  readonly #scores: number[] = [];
  readonly #most: number;
  /** What a paper must reach; the lowest score where there are enough. */
  #least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  offer(paper: number, score: number): void {
    if (score < this.#least) return;
    const { papers } = this;
    const scores = this.#scores;
    let at = papers.length;
    while (at > 0 && isBefore(score, paper, scores[at - 1] ?? 0, papers[at - 1] ?? 0)) at -= 1;
    if (at === this.#most) return;
    papers.splice(at, 0, paper);
    scores.splice(at, 0, score);
    if (papers.length > this.#most) {
      papers.pop();
      scores.pop();
    }
    if (papers.length === this.#most) this.#least = scores[this.#most - 1] ?? 0;
  }
}

function isBefore(score: number, paper: number, otherScore: number, other: number): boolean {
  return score > otherScore || (score === otherScore && paper < other);
}
