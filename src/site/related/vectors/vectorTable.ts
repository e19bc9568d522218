/** The terms of a paper, by number in ascending order, with weights. */
export interface TermVector {
  terms: Int32Array;
  weights: Float32Array;
}

/** The vectors of papers, one after the other. */
export interface VectorTable {
  /** Where the vector of each paper begins, and then where the last one ends. */
  starts: Int32Array;
  terms: Int32Array;
  weights: Float32Array;
}

/** Gives the vector of one paper, by its place. */
export function vectorAt({ starts, terms, weights }: VectorTable, paper: number): TermVector {
  const from = starts[paper];
  const to = starts[paper + 1];
  return { terms: terms.subarray(from, to), weights: weights.subarray(from, to) };
}

/** Puts vectors one after the other. */
export class VectorList {
  readonly #starts: Int32Array;
  #terms: Int32Array;
  #weights: Float32Array;
  #count = 0;

  /**
   * @param papers how many vectors there will be
   * @param expected how many terms they have in all, about
   */
  constructor(papers: number, expected: number) {
    this.#starts = new Int32Array(papers + 1);
    this.#terms = new Int32Array(expected);
    this.#weights = new Float32Array(expected);
  }

  /** Adds the vector of the next paper. */
  add({ terms, weights }: TermVector): void {
    const from = this.#starts[this.#count] ?? 0;
    const to = from + terms.length;
    if (to > this.#terms.length) this.#makeRoom(to);
    this.#terms.set(terms, from);
    this.#weights.set(weights, from);
    this.#count += 1;
    this.#starts[this.#count] = to;
  }

  /** Gives all that were added. */
  finish(): VectorTable {
    const end = this.#starts[this.#count] ?? 0;
    return {
      starts: this.#starts,
      terms: this.#terms.slice(0, end),
      weights: this.#weights.slice(0, end),
    };
  }

  #makeRoom(least: number): void {
    const terms = new Int32Array(2 * least);
    terms.set(this.#terms);
    this.#terms = terms;
    const weights = new Float32Array(2 * least);
    weights.set(this.#weights);
    this.#weights = weights;
  }
}

/** Puts two tables of vectors one after the other. */
export function joinTables(first: VectorTable, second: VectorTable): VectorTable {
  const papers = first.starts.length - 1;
  const end = first.terms.length;
  const starts = new Int32Array(papers + second.starts.length);
  starts.set(first.starts);
  for (const [at, start] of second.starts.entries()) starts[papers + at] = end + start;
  const terms = new Int32Array(end + second.terms.length);
  terms.set(first.terms);
  terms.set(second.terms, end);
  const weights = new Float32Array(terms.length);
  weights.set(first.weights);
  weights.set(second.weights, end);
  return { starts, terms, weights };
}
