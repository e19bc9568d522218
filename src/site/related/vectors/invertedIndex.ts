import { heaviestPlaces } from './heaviest.ts';
import type { VectorTable } from './vectorTable.ts';

/** The papers that have a term, and what it weighs in each; as flat arrays. */
export interface InvertedIndex {
  /** Where the papers of each term begin. */
  starts: Int32Array;
  papers: Int32Array;
  weights: Float32Array;
}

/** A term names at most so many candidates: the papers in which it weighs most. */
const LONGEST_POSTING = 400;

/**
 * Turns vectors into the lists of papers of each term, cut to the longest that is looked through.
 *
 * @param vectors the vectors of papers
 * @param size one more than the last number of a term
 * @returns the lists, each in the order of papers
 */
export function invert(vectors: VectorTable, size: number): InvertedIndex {
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < vectors.terms.length; at += 1) {
    const term = vectors.terms[at] ?? 0;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < size; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const filled = starts.slice(0, size);
  const papers = new Int32Array(vectors.terms.length);
  const weights = new Float32Array(vectors.terms.length);
  for (let paper = 0; paper + 1 < vectors.starts.length; paper += 1) {
    const end = vectors.starts[paper + 1] ?? 0;
    for (let at = vectors.starts[paper] ?? 0; at < end; at += 1) {
      const term = vectors.terms[at] ?? 0;
      const place = filled[term] ?? 0;
      filled[term] = place + 1;
      papers[place] = paper;
      weights[place] = vectors.weights[at] ?? 0;
    }
  }
  return cutLongPostings({ starts, papers, weights });
}

function cutLongPostings({ starts, papers, weights }: InvertedIndex): InvertedIndex {
  const size = starts.length - 1;
  const cut = new Int32Array(size + 1);
  let end = 0;
  for (let term = 0; term < size; term += 1) {
    const from = starts[term] ?? 0;
    const to = starts[term + 1] ?? 0;
    // A list only moves towards the beginning, over what was read already.
    if (to - from > LONGEST_POSTING) {
      for (const place of heaviestPlaces(weights.subarray(from, to), LONGEST_POSTING)) {
        papers[end] = papers[from + place] ?? 0;
        weights[end] = weights[from + place] ?? 0;
        end += 1;
      }
    } else if (from === end) end = to;
    else {
      for (let place = from; place < to; place += 1) {
        papers[end] = papers[place] ?? 0;
        weights[end] = weights[place] ?? 0;
        end += 1;
      }
    }
    cut[term + 1] = end;
  }
  return { starts: cut, papers: papers.slice(0, end), weights: weights.slice(0, end) };
}
