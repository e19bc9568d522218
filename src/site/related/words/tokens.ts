import { isBeyondPlain, packHigh, packLow, WORD_SIGNS } from '../../../text/wordTable.ts';
import { BREAK, gapBetween, isHyphen } from './gaps.ts';
import { NumberRoom } from './numberRoom.ts';
import type { WordForms } from './wordForms.ts';

/** Words of texts, or of their hyphenated compounds, one after the other. */
export interface Tokens {
  /** The number of each word among all forms of words. */
  forms: Int32Array;
  /** What parts each word from the one before it, by number. */
  gaps: Uint16Array;
}

/** Letters and digits, with accents and the signs of names such as “RegMean++” and “C#”. */
const WORD_HERE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\+\+?|#)?/uy;
const PLUS = 43;
const NUMBER_SIGN = 35;
const LETTER_S = 115;

/** Reads texts word by word into arrays that serve for one paper after the other. */
export class TokenReader {
  readonly #table: WordForms;
  readonly #room: NumberRoom;
  #forms = new Int32Array(512);
  #gaps = new Uint16Array(512);
  #length = 0;

  /**
   * @param table gives words their numbers
   * @param room gives the arrays of what was read
   */
  constructor(table: WordForms, room: NumberRoom = new NumberRoom()) {
    this.#table = table;
    this.#room = room;
  }

  /** How many words were read. */
  get length(): number {
    return this.#length;
  }

  /** Gives the words that were read, in arrays of their own, and forgets them. */
  take(): Tokens {
    const length = this.#length;
    this.#length = 0;
    const forms = this.#room.takeLong(length);
    forms.set(this.#forms.subarray(0, length));
    const gaps = this.#room.takeShort(length);
    gaps.set(this.#gaps.subarray(0, length));
    return { forms, gaps };
  }

  /**
   * Adds the words of a text; possessive endings are left out.
   *
   * @param text plain text, such as {@link plainProse} gives
   */
  read(text: string): void {
    const { length } = text;
    /** Where the last word ended, without and with its possessive ending. */
    let before = -1;
    let end = -1;
    for (let from = 0; from < length; ) {
      let to = from;
      let [high, low] = [0, 0];
      let code = text.charCodeAt(from);
      for (let sign = WORD_SIGNS[code] ?? 0; sign !== 0; sign = WORD_SIGNS[code] ?? 0) {
        high = packHigh(high, low);
        low = packLow(low, sign);
        to += 1;
        // V8 is slow where it is asked for a letter behind the end.
        if (to === length) break;
        code = text.charCodeAt(to);
      }
      const isPlainWord = !isBeyondPlain(code) && code !== PLUS && code !== NUMBER_SIGN;
      if (!isPlainWord) to = endOfWord(text, from);
      if (to === from) {
        from += 1;
        continue;
      }
      if (!isPossessive(text, end, from, to)) {
        const form = isPlainWord
          ? this.#table.numberOf(text, from, to, high, low)
          : this.#table.numberOfWord(text.slice(from, to));
        this.#add(form, gapBetween(text, before, end, from));
        before = to;
      }
      end = to;
      from = to;
    }
  }

  #add(form: number, gap: number): void {
    const at = this.#length;
    if (at === this.#forms.length) {
      const forms = new Int32Array(2 * at);
      forms.set(this.#forms);
      this.#forms = forms;
      const gaps = new Uint16Array(2 * at);
      gaps.set(this.#gaps);
      this.#gaps = gaps;
    }
    this.#forms[at] = form;
    this.#gaps[at] = gap;
    this.#length = at + 1;
  }
}

/** The end of a word that letters of other alphabets or signs may belong to; where it begins if it is none. */
function endOfWord(text: string, from: number): number {
  WORD_HERE.lastIndex = from;
  return from + (WORD_HERE.exec(text)?.[0].length ?? 0);
}

/** The `s` behind an apostrophe. */
function isPossessive(text: string, end: number, from: number, to: number): boolean {
  if (to - from !== 1 || text.charCodeAt(from) !== LETTER_S) return false;
  return Math.max(end, 0) === from - 1 && /['’]/.test(text.charAt(from - 1));
}

/**
 * Tells whether a word and the one before it make a phrase, or a part of one: two words that name
 * something, or the parts of a hyphenated compound such as “in-context”.
 *
 * @param tokens words
 * @param at the place of the second
 * @param functions 1 for each form that only holds a sentence together
 * @returns whether they belong together
 */
export function isPair({ forms, gaps }: Tokens, at: number, functions: Uint8Array): boolean {
  // The first word of a text is parted from whatever is before it.
  const gap = gaps[at] ?? BREAK;
  if (gap === BREAK) return false;
  const first = functions[forms[at - 1] ?? 0] === 1;
  const second = functions[forms[at] ?? 0] === 1;
  return isHyphen(gap) ? !(first && second) : !(first || second);
}
