/** All pairs with their numbers, in the order in which they were added. */
export interface StoredPairs {
  firsts: Int32Array;
  seconds: Int32Array;
  numbers: Int32Array;
}

/** Keeps a number for each of very many pairs of numbers: a `Map` takes four times the room and the time. */
export class PairTable {
  #firsts: Int32Array;
  #seconds: Int32Array;
  #numbers: Int32Array;
  #size = 0;
  /** By the hash of a pair, where it is among all, counted from 1; 0 is free. */
  #places: Int32Array;

  /**
   * @param stored pairs to begin with
   */
  constructor({ firsts, seconds, numbers }: StoredPairs = NO_PAIRS) {
    this.#firsts = firsts;
    this.#seconds = seconds;
    this.#numbers = numbers;
    this.#size = numbers.length;
    let capacity = 1024;
    while (capacity < 2 * this.#size) capacity *= 2;
    this.#places = new Int32Array(capacity);
    this.#placeAll();
  }

  /**
   * @param first a whole number, 0 or more
   * @param second another
   * @returns the number of the pair, where it has been added
   */
  get(first: number, second: number): number | undefined {
    const at = this.#places[this.#placeOf(first, second)] ?? 0;
    return at === 0 ? undefined : this.#numbers[at - 1];
  }

  /** Adds a pair that is not there yet. */
  add(first: number, second: number, number: number): void {
    const at = this.#size;
    if (at === this.#numbers.length) this.#makeRoom();
    this.#firsts[at] = first;
    this.#seconds[at] = second;
    this.#numbers[at] = number;
    this.#size = at + 1;
    if (2 * this.#size > this.#places.length) {
      this.#places = new Int32Array(2 * this.#places.length);
      this.#placeAll();
    } else this.#places[this.#placeOf(first, second)] = this.#size;
  }

  /** Gives all pairs. */
  store(): StoredPairs {
    return {
      firsts: this.#firsts.slice(0, this.#size),
      seconds: this.#seconds.slice(0, this.#size),
      numbers: this.#numbers.slice(0, this.#size),
    };
  }

  /** Where the pair is, or the free place where it belongs. */
  #placeOf(first: number, second: number): number {
    const places = this.#places;
    const firsts = this.#firsts;
    const seconds = this.#seconds;
    const mask = places.length - 1;
    let place = hashOf(first, second) & mask;
    for (let at = places[place] ?? 0; at !== 0; at = places[place] ?? 0) {
      if (firsts[at - 1] === first && seconds[at - 1] === second) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Finds places for all pairs, none of which is among the others twice. */
  #placeAll(): void {
    const places = this.#places;
    const mask = places.length - 1;
    for (let at = 0; at < this.#size; at += 1) {
      let place = hashOf(this.#firsts[at] ?? 0, this.#seconds[at] ?? 0) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = at + 1;
    }
  }

  #makeRoom(): void {
    const room = Math.max(1024, Math.ceil(1.5 * this.#size));
    const copy = (numbers: Int32Array) => {
      const larger = new Int32Array(room);
      larger.set(numbers);
      return larger;
    };
    this.#firsts = copy(this.#firsts);
    this.#seconds = copy(this.#seconds);
    this.#numbers = copy(this.#numbers);
  }
}

const NO_PAIRS: StoredPairs = {
  firsts: new Int32Array(),
  seconds: new Int32Array(),
  numbers: new Int32Array(),
};

function hashOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
