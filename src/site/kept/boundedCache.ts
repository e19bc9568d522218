/** What is remembered, and whether it was asked for again. */
interface Remembered<Value> {
  value: Value;
  isWanted: boolean;
}

/**
 * Remembers what was worked out last. At a hundred thousand papers a cache without bounds would hold
 * more than all the rest.
 */
export class BoundedCache<Key, Value> {
  readonly #values = new Map<Key, Remembered<Value>>();
  readonly #most: number;

  /**
   * @param most how many values to keep; the one that came first goes first, unless it was asked for
   *   again since: then it has another turn
   */
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
      // To move it to the end of the map each time would cost more than much of what is remembered.
      known.isWanted = true;
      return known.value;
    }
    const value = make();
    if (this.#values.size >= this.#most) this.#dropOne();
    this.#values.set(key, { value, isWanted: false });
    return value;
  }

  #dropOne(): void {
    for (const [key, remembered] of this.#values) {
      this.#values.delete(key);
      if (!remembered.isWanted) return;
      remembered.isWanted = false;
      this.#values.set(key, remembered);
    }
  }
}
