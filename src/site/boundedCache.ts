/**
 * Remembers what was worked out last. At a hundred thousand papers a cache without bounds would hold
 * more than all the rest.
 */
export class BoundedCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;

  /** @param most how many values to keep; the one that was not asked for the longest goes first */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Gives a value.
   *
   * @param key what names it
   * @param make makes it where it is not there; its errors are passed on and nothing is kept
   * @returns the value
   */
  get(key: Key, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, known);
      return known;
    }
    const value = make();
    this.#values.set(key, value);
    if (this.#values.size > this.#most) {
      for (const oldest of this.#values.keys()) {
        this.#values.delete(oldest);
        break;
      }
    }
    return value;
  }
}
