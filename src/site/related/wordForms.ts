import { stemmer } from 'stemmer';
import { copyStretch, standsAt } from '../../text/standsAt.ts';
import { addLetter, NO_LETTERS } from '../../text/wordHash.ts';
import { type FieldWord, fieldWord } from './fieldWords.ts';
import { isFunctionWord } from './functionWords.ts';

/**
 * The words of a library as they are written, each with a number from 0 on, and what is known of a word
 * wherever it stands: texts repeat a few thousand.
 */
export class WordForms {
  /** By the number of a word, how it is written. */
  readonly written: string[] = [];
  /** What inflected forms share. */
  readonly stems: string[] = [];
  /** How the field uses the stem. */
  readonly uses: FieldWord[] = [];
  /** 1 for what only holds a sentence together: function words, numbers, single letters. */
  functions = new Uint8Array(1024);
  #hashes = new Int32Array(1024);
  /** By the hash of a word, its number, counted from 1; 0 is free. */
  #places = new Int32Array(4096);

  /**
   * @param text a text
   * @param from where a word begins in it
   * @param to where the word ends
   * @param hash the hash of its letters
   * @returns the word's number
   */
  numberOf(text: string, from: number, to: number, hash: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let at = places[place] ?? 0; at !== 0; at = places[place] ?? 0) {
      if (this.#hashes[at - 1] === hash) {
        const written = this.written[at - 1] ?? '';
        if (written.length === to - from && standsAt(written, text, from)) return at - 1;
      }
      place = (place + 1) & mask;
    }
    return this.#add(copyStretch(text, from, to), hash, place);
  }

  /** Gives the number of a word of which no hash is known. */
  numberOfWord(written: string): number {
    let hash = NO_LETTERS;
    for (let at = 0; at < written.length; at += 1) hash = addLetter(hash, written.charCodeAt(at));
    return this.numberOf(written, 0, written.length, hash);
  }

  #add(written: string, hash: number, place: number): number {
    const number = this.written.length;
    if (number === this.#hashes.length) this.#makeRoom();
    const lower = written.toLowerCase();
    const stem = stemmer(lower);
    const isFunction = written.length < 2 || isFunctionWord(lower) || !/\p{L}/u.test(written);
    this.written.push(written);
    this.stems.push(stem);
    this.uses.push(fieldWord(stem));
    this.functions[number] = isFunction ? 1 : 0;
    this.#hashes[number] = hash;
    this.#places[place] = number + 1;
    if (4 * (number + 1) > this.#places.length) this.#placeAll();
    return number;
  }

  #makeRoom(): void {
    const functions = new Uint8Array(2 * this.functions.length);
    functions.set(this.functions);
    this.functions = functions;
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }

  #placeAll(): void {
    const places = new Int32Array(2 * this.#places.length);
    const mask = places.length - 1;
    for (let number = 0; number < this.written.length; number += 1) {
      const hash = this.#hashes[number] ?? 0;
      let place = (hash ^ (hash >>> 15)) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}
