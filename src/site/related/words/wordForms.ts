import { stemmer } from 'stemmer';
import { isFunctionWord } from '../../../text/functionWords.ts';
import { copyStretch, standsAt } from '../../../text/standsAt.ts';
import { LONG, PACKED, packHigh, packLow, WORD_SIGNS } from '../../../text/wordTable.ts';
import { type FieldWord, fieldWord } from './fieldWords.ts';

/** A word takes three numbers, the two that its signs are packed in and its own, and a fourth so that none crosses a line of the cache. */
const PLACE = 4;

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
  /** Words of plain letters and digits, each with its number counted from 1; 0 is free. */
  #table = new Int32Array(PLACE << 12);
  /** Words with other signs. */
  readonly #others = new Map<string, number>();

  /**
   * @param text a text
   * @param from where a word of plain letters and digits begins in it
   * @param to where the word ends
   * @param high its signs, packed
   * @param low its signs, packed
   * @returns the word's number
   */
  numberOf(text: string, from: number, to: number, high: number, low: number): number {
    const isLong = to - from > PACKED;
    const marked = isLong ? low | LONG : low;
    const table = this.#table;
    const mask = table.length - 1;
    let at = placeOf(high, marked, mask);
    for (let number = table[at + 2] ?? 0; number !== 0; number = table[at + 2] ?? 0) {
      if (table[at] === high && table[at + 1] === marked) {
        const written = isLong ? (this.written[number - 1] ?? '') : '';
        const isWord = written.length === to - from && standsAt(written, text, from);
        if (!isLong || isWord) return number - 1;
      }
      at = (at + PLACE) & mask;
    }
    const number = this.#add(copyStretch(text, from, to));
    table[at] = high;
    table[at + 1] = marked;
    table[at + 2] = number + 1;
    if (2 * PLACE * (number + 1) > table.length) this.#makeRoom();
    return number;
  }

  /** Gives the number of a word of any signs. */
  numberOfWord(written: string): number {
    let [high, low] = [0, 0];
    for (let at = 0; at < written.length; at += 1) {
      const sign = WORD_SIGNS[written.charCodeAt(at)] ?? 0;
      if (sign === 0) return this.#numberOfOther(written);
      high = packHigh(high, low);
      low = packLow(low, sign);
    }
    return this.numberOf(written, 0, written.length, high, low);
  }

  #numberOfOther(written: string): number {
    const known = this.#others.get(written);
    if (known !== undefined) return known;
    const own = copyStretch(written, 0, written.length);
    const number = this.#add(own);
    this.#others.set(own, number);
    return number;
  }

  #add(written: string): number {
    const number = this.written.length;
    if (number === this.functions.length) {
      const functions = new Uint8Array(2 * number);
      functions.set(this.functions);
      this.functions = functions;
    }
    const lower = written.toLowerCase();
    const stem = stemmer(lower);
    const isFunction = written.length < 2 || isFunctionWord(lower) || !/\p{L}/u.test(written);
    this.written.push(written);
    this.stems.push(stem);
    this.uses.push(fieldWord(stem));
    this.functions[number] = isFunction ? 1 : 0;
    return number;
  }

  #makeRoom(): void {
    const smaller = this.#table;
    const larger = new Int32Array(2 * smaller.length);
    const mask = larger.length - 1;
    for (let from = 0; from < smaller.length; from += PLACE) {
      if (smaller[from + 2] === 0) continue;
      let at = placeOf(smaller[from] ?? 0, smaller[from + 1] ?? 0, mask);
      while (larger[at + 2] !== 0) at = (at + PLACE) & mask;
      larger.set(smaller.subarray(from, from + PLACE), at);
    }
    this.#table = larger;
  }
}

/** Where a word belongs. */
function placeOf(high: number, low: number, mask: number): number {
  const hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return (PLACE * (hash ^ (hash >>> 15))) & mask;
}
