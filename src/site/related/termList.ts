import { heaviestPlaces } from './heaviest.ts';

/** Terms with their weights, still to be brought to one length. */
export interface Weights {
  terms: Int32Array;
  weights: Float64Array;
}

/** Terms with their weights in arrays that serve for one paper after the other. */
export class TermList {
  #terms = new Int32Array(256);
  #weights = new Float64Array(256);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  add(term: number, weight: number): void {
    const at = this.#length;
    if (at === this.#terms.length) {
      const { terms, weights } = this.all();
      this.#terms = new Int32Array(2 * at);
      this.#terms.set(terms);
      this.#weights = new Float64Array(2 * at);
      this.#weights.set(weights);
    }
    this.#terms[at] = term;
    this.#weights[at] = weight;
    this.#length = at + 1;
  }

  /** All terms in the order in which they were added; good until the next one is. */
  all(): Weights {
    return {
      terms: this.#terms.subarray(0, this.#length),
      weights: this.#weights.subarray(0, this.#length),
    };
  }

  /** The heaviest terms in ascending order; of those that weigh the same, the lowest. */
  heaviest(most: number): Weights {
    const { terms, weights } = pick(this.all(), this.#ascending());
    return terms.length <= most
      ? { terms, weights }
      : pick({ terms, weights }, heaviestPlaces(weights, most));
  }

  /** The places of terms, the lowest term first. */
  #ascending(): Float64Array {
    const places = new Float64Array(this.#length);
    for (let at = 0; at < places.length; at += 1) {
      places[at] = (this.#terms[at] ?? 0) * PLACES + at;
    }
    // Numbers alone are sorted without a call for each comparison.
    places.sort();
    for (let at = 0; at < places.length; at += 1) {
      const key = places[at] ?? 0;
      places[at] = key - Math.floor(key / PLACES) * PLACES;
    }
    return places;
  }
}

/** More places than a paper has terms. */
const PLACES = 2 ** 20;

function pick(from: Weights, places: ArrayLike<number>): Weights {
  const terms = new Int32Array(places.length);
  const weights = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    terms[at] = from.terms[place] ?? 0;
    weights[at] = from.weights[place] ?? 0;
  }
  return { terms, weights };
}
