/** Work that goes on beside this thread, so much of it at a time. */
export class WorkInHand {
  readonly #most: number;
  readonly #going = new Set<Promise<void>>();
  #failures: unknown[] = [];

  /** @param most how many pieces go on at a time */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Takes a piece of work that has begun.
   *
   * @param work ends with it
   * @returns ends when another may begin
   * @throws the first error of any piece
   */
  async add(work: Promise<void>): Promise<void> {
    const going = work
      .catch((error: unknown) => {
        this.#failures.push(error);
      })
      .finally(() => this.#going.delete(going));
    this.#going.add(going);
    while (this.#going.size >= this.#most) await Promise.race(this.#going);
    this.#fail();
  }

  /**
   * Waits for all that goes on.
   *
   * @throws the first error of any piece
   */
  async end(): Promise<void> {
    await Promise.all(this.#going);
    this.#fail();
  }

  #fail(): void {
    if (this.#failures.length > 0) throw this.#failures[0];
  }
}
