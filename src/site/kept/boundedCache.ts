/**
 * Remembers what was worked out last. At a hundred thousand papers a cache without bounds would hold
 * more than all the rest.
 *
 * What is remembered stands in a ring, round which a hand goes (the algorithm CLOCK): a map of which the
 * first entry is taken again and again looks through all that were taken before.
 */
export class BoundedCache<Key, Value> {
  readonly #places = new Map<Key, number>();
  readonly #keys: Key[] = [];
  readonly #values: Value[] = [];
  /** Whether each was asked for again since the hand came by. */
  readonly #wanted: Uint8Array;
  readonly #most: number;
  #hand = 0;

  /**
   * @param most how many values to keep; the one that came first goes first, unless it was asked for
   *   again since: then it has another turn
   */
  constructor(most: number) {
    this.#most = most;
    this.#wanted = new Uint8Array(most);
  }

  /**
   * Gives a value.
   *
   * @param key what names it
   * @param make makes it where it is not there; its errors are passed on and nothing is kept
   * @returns the value
   */
  get(key: Key, make: () => Value): Value {
    const known = this.#places.get(key);
    if (known !== undefined) {
      this.#wanted[known] = 1;
      return this.#values[known] as Value;
    }
    const value = make();
    const place = this.#values.length < this.#most ? this.#values.length : this.#freePlace();
    this.#keys[place] = key;
    this.#values[place] = value;
    this.#places.set(key, place);
    return value;
  }

  #freePlace(): number {
    while (this.#wanted[this.#hand] === 1) {
      this.#wanted[this.#hand] = 0;
      this.#hand = (this.#hand + 1) % this.#most;
    }
    const place = this.#hand;
    this.#hand = (place + 1) % this.#most;
    this.#places.delete(this.#keys[place] as Key);
    return place;
  }
}
