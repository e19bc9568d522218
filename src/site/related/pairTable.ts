/** Keeps a number for each of very many keys: a `Map` takes four times the room and the time. */
export class PairTable {
  #keys: Float64Array;
  #numbers: Int32Array;
  #size = 0;

  /**
   * @param expected how many keys will be added, about
   */
  constructor(expected = 0) {
    let capacity = 1024;
    while (capacity < 2 * expected) capacity *= 2;
    this.#keys = new Float64Array(capacity).fill(-1);
    this.#numbers = new Int32Array(capacity);
  }

  /**
   * @param key a whole number, 0 or more
   * @returns its number, where it has been added
   */
  get(key: number): number | undefined {
    const place = this.#placeOf(key);
    return this.#keys[place] === key ? this.#numbers[place] : undefined;
  }

  /** Adds a key that is not there yet. */
  add(key: number, number: number): void {
    if (2 * (this.#size + 1) > this.#keys.length) this.#grow();
    const place = this.#placeOf(key);
    this.#keys[place] = key;
    this.#numbers[place] = number;
    this.#size += 1;
  }

  /** Gives all keys and their numbers, in the order of numbers where these are `first` and up. */
  entries(): { keys: Float64Array; numbers: Int32Array } {
    const places = [];
    for (const [place, key] of this.#keys.entries()) if (key >= 0) places.push(place);
    places.sort((a, b) => (this.#numbers[a] ?? 0) - (this.#numbers[b] ?? 0));
    return {
      keys: Float64Array.from(places, (place) => this.#keys[place] ?? 0),
      numbers: Int32Array.from(places, (place) => this.#numbers[place] ?? 0),
    };
  }

  /** Where the key is, or the free place where it belongs. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let place = hashOf(key) & mask;
    while (this.#keys[place] !== -1 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#keys = new Float64Array(2 * keys.length).fill(-1);
    this.#numbers = new Int32Array(2 * keys.length);
    for (const [at, key] of keys.entries()) {
      if (key < 0) continue;
      const place = this.#placeOf(key);
      this.#keys[place] = key;
      this.#numbers[place] = numbers[at] ?? 0;
    }
  }
}

function hashOf(key: number): number {
  const hash =
    Math.imul(key % 0x1_0000_0000, 0x9e3779b1) ^ Math.imul(key / 0x1_0000_0000, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
