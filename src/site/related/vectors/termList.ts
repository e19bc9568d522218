import { heaviestPlaces } from './heaviest.ts';
import type { TermVector } from './vectorTable.ts';

/** More places than a paper has terms. */
const PLACES = 2 ** 20;

/** Terms with their weights in arrays that serve for one paper after the other. */
export class TermList {
  #terms = new Int32Array(256);
  #weights = new Float64Array(256);
  #scaled = new Float32Array(256);
  /** Places among the terms, while these are put in order. */
  #order = new Float64Array(256);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  add(term: number, weight: number): void {
    const at = this.#count;
    if (at === this.#terms.length) this.#makeRoom();
    this.#terms[at] = term;
    this.#weights[at] = weight;
    this.#count = at + 1;
  }

  /** Brings the terms into ascending order, and keeps the heaviest; of those that weigh the same, the lowest. */
  keepHeaviest(most: number): void {
    const places = this.#order.subarray(0, this.#count);
    for (let at = 0; at < places.length; at += 1) {
      places[at] = (this.#terms[at] ?? 0) * PLACES + at;
    }
    // Numbers alone are sorted without a call for each comparison.
    places.sort();
    const weights = this.#weights.slice(0, this.#count);
    for (let at = 0; at < places.length; at += 1) {
      const key = places[at] ?? 0;
      const term = Math.floor(key / PLACES);
      this.#terms[at] = term;
      this.#weights[at] = weights[key - term * PLACES] ?? 0;
    }
    if (this.#count <= most) return;
    const heaviest = heaviestPlaces(this.#weights.subarray(0, this.#count), most);
    // A term only moves towards the beginning.
    for (const [at, place] of heaviest.entries()) {
      this.#terms[at] = this.#terms[place] ?? 0;
      this.#weights[at] = this.#weights[place] ?? 0;
    }
    this.#count = most;
  }

  /** The length of the vector that the weights make. */
  length(): number {
    let sum = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const weight = this.#weights[at] ?? 0;
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  /** The terms with their weights divided by a length; good until the list is changed. */
  scaled(length: number): TermVector {
    for (let at = 0; at < this.#count; at += 1) {
      this.#scaled[at] = (this.#weights[at] ?? 0) / length;
    }
    return {
      terms: this.#terms.subarray(0, this.#count),
      weights: this.#scaled.subarray(0, this.#count),
    };
  }

  #makeRoom(): void {
    const room = 2 * this.#count;
    const terms = new Int32Array(room);
    terms.set(this.#terms);
    this.#terms = terms;
    const weights = new Float64Array(room);
    weights.set(this.#weights);
    this.#weights = weights;
    this.#scaled = new Float32Array(room);
    this.#order = new Float64Array(room);
  }
}
