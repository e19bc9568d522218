/** So many numbers the first array has room for; each next one has twice as much, up to the largest. */
const FIRST_LENGTH = 2 ** 14;
const LARGEST_LENGTH = 2 ** 24;

/**
 * Gives short arrays of numbers as parts of long ones. The memory of hundreds of thousands of short arrays
 * comes back to the system late or never, that of a few long ones at once.
 */
export class NumberRoom {
  #room = new Int32Array(FIRST_LENGTH);
  #taken = 0;

  /** Gives an array of whole numbers, all 0. */
  takeLong(length: number): Int32Array {
    if (this.#taken + length > this.#room.length) this.#makeRoom(length);
    const from = this.#taken;
    this.#taken += length;
    return this.#room.subarray(from, this.#taken);
  }

  /** Gives an array of numbers below 65,536, all 0. */
  takeShort(length: number): Uint16Array {
    const { buffer, byteOffset } = this.takeLong(Math.ceil(length / 2));
    return new Uint16Array(buffer, byteOffset, length);
  }

  #makeRoom(least: number): void {
    const length = Math.min(2 * this.#room.length, LARGEST_LENGTH);
    this.#room = new Int32Array(Math.max(length, least));
    this.#taken = 0;
  }
}
