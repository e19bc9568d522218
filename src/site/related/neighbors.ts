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
/** Near each other from both sides counts so much more. */
const MUTUAL_BONUS = 1.15;
/** A paper is on both sides where each is among the other's first so many. */
const MUTUAL_RANK = 10;

/** The papers that have a term, those first in which it weighs most; as flat arrays. */
interface InvertedIndex {
  starts: Int32Array;
  papers: Int32Array;
  weights: Float32Array;
}

/**
 * Finds the papers nearest to each paper by the cosine of their terms. An inverted index with bounded
 * lists names the candidates, so that the cost grows with the number of papers and not with its square.
 *
 * @param vectors one for each paper
 * @param size the number of terms
 * @param most how many neighbors a paper has at most
 * @returns for each paper its neighbors, the nearest first, ties in the order of papers; never itself
 */
export function findNeighbors(
  vectors: readonly TermVector[],
  size: number,
  most: number,
): Neighbor[][] {
  const index = invert(vectors, size);
  const scores = new Float64Array(vectors.length);
  const candidates = vectors.map((vector, paper) =>
    compareFully(vectors, vector, nameCandidates(index, vector, paper, scores)),
  );
  const ranks = candidates.map(
    (list) => new Set(list.slice(0, MUTUAL_RANK).map(({ paper }) => paper)),
  );
  return candidates.map((list, self) =>
    list
      .map(({ paper, score }) => {
        const isMutual = ranks[paper]?.has(self) === true && ranks[self]?.has(paper) === true;
        return { paper, score: isMutual ? score * MUTUAL_BONUS : score };
      })
      .sort(byScore)
      .slice(0, most),
  );
}

function byScore(a: Neighbor, b: Neighbor): number {
  return b.score - a.score || a.paper - b.paper;
}

/** Turns vectors into the lists of papers of each term, cut to the longest that is looked through. */
function invert(vectors: readonly TermVector[], size: number): InvertedIndex {
  const lengths = new Int32Array(size);
  for (const { terms } of vectors)
    for (const term of terms) lengths[term] = (lengths[term] ?? 0) + 1;
  const bounds = new Int32Array(size + 1);
  for (let term = 0; term < size; term += 1) {
    bounds[term + 1] = (bounds[term] ?? 0) + (lengths[term] ?? 0);
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
    let places = Array.from({ length: to - from }, (_, offset) => from + offset);
    if (places.length > LONGEST_POSTING) {
      places = places
        .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
        .slice(0, LONGEST_POSTING)
        .sort((a, b) => a - b);
    }
    // A list only moves towards the beginning, over what was read already.
    for (const place of places) {
      papers[end] = papers[place] ?? 0;
      weights[end] = weights[place] ?? 0;
      end += 1;
    }
    cut[term + 1] = end;
  }
  return { starts: cut, papers: papers.slice(0, end), weights: weights.slice(0, end) };
}

/** Adds up what the heaviest terms share; leaves `scores` at 0. */
function nameCandidates(
  { starts, papers, weights }: InvertedIndex,
  vector: TermVector,
  self: number,
  scores: Float64Array,
): number[] {
  const heaviest = [...vector.terms.keys()]
    .sort((a, b) => (vector.weights[b] ?? 0) - (vector.weights[a] ?? 0) || a - b)
    .slice(0, QUERY_TERMS);
  const touched: number[] = [];
  for (const at of heaviest) {
    const term = vector.terms[at] ?? 0;
    const weight = vector.weights[at] ?? 0;
    for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place += 1) {
      const paper = papers[place] ?? 0;
      if (paper === self) continue;
      const score = scores[paper] ?? 0;
      if (score === 0) touched.push(paper);
      scores[paper] = score + weight * (weights[place] ?? 0);
    }
  }
  const best = takeBest(touched, scores, CANDIDATES);
  for (const paper of touched) scores[paper] = 0;
  return best;
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

function compareFully(
  vectors: readonly TermVector[],
  vector: TermVector,
  candidates: readonly number[],
): Neighbor[] {
  return candidates
    .map((paper) => ({ paper, score: cosine(vector, vectors[paper]) }))
    .sort(byScore);
}

function cosine(a: TermVector, b: TermVector | undefined): number {
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
