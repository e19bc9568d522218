import { standsAt } from './standsAt.ts';

/** Letters and digits by code, six bits each and none zero; zero for all other signs. */
export const WORD_SIGNS = new Uint8Array(1 << 16);
/** The same for letters alone. */
export const LETTER_SIGNS = new Uint8Array(1 << 16);
for (let code = 65; code <= 90; code += 1) {
  const [capital, small] = [code - 64, code - 32];
  for (const signs of [WORD_SIGNS, LETTER_SIGNS]) {
    signs[code] = capital;
    signs[code + 32] = small;
  }
}
// What letters leave of six bits: 27 to 32 and 59 to 63.
for (let digit = 0; digit < 10; digit += 1)
  WORD_SIGNS[48 + digit] = digit < 6 ? 27 + digit : 53 + digit;

/** Tells whether a code of UTF-16 may be a letter, accent or digit beyond ASCII: dashes and quotes are none. */
export function isBeyondPlain(code: number): boolean {
  return code > 127 && (code < 0x2000 || code > 0x206f);
}

/** So many signs of a word are packed exactly into two numbers. */
export const PACKED = 10;
/** What marks the first number of a longer word. */
export const LONG = 1 << 30;

/**
 * Packs one more sign of a word: the last five signs are in the low number, those before them in the high one,
 * which of a word of more than ten signs has but a fingerprint.
 *
 * @param high the high number so far
 * @param low the low number so far
 * @returns the next high number; {@link packLow} gives the next low one
 */
export const packHigh = (high: number, low: number): number =>
  ((high << 6) | (high >>> 26)) ^ (low >>> 24);
export const packLow = (low: number, sign: number): number => ((low << 6) | sign) & 0x3fffffff;

/** What is known of words, found by their signs in a text, without copying them out of it. */
export interface WordTable<Entry> {
  /** What was kept of the word between two places of a text, packed so; undefined where nothing is. */
  find(high: number, low: number, text: string, from: number, to: number): Entry | undefined;
  /** Keeps something of a word, packed so. Of two words that share a place, the later one stays. */
  keep(high: number, low: number, word: string, entry: Entry): void;
}

/**
 * Opens a table. Whether a word is there is seen from two numbers, not from its letters: what takes time is to
 * wait for memory, place after place.
 *
 * @param bits the logarithm of how many places there are
 */
export function createWordTable<Entry>(bits: number): WordTable<Entry> {
  const packed = new Int32Array(2 << bits);
  const entries: (Entry | undefined)[] = new Array(1 << bits).fill(undefined);
  const words: string[] = new Array(1 << bits).fill('');
  const mask = (1 << bits) - 1;
  const placeOf = (high: number, low: number): number => {
    const hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & mask;
  };
  return {
    find(high, low, text, from, to) {
      const place = placeOf(high, low);
      const isLong = to - from > PACKED;
      if (packed[2 * place] !== (isLong ? low | LONG : low) || packed[2 * place + 1] !== high) {
        return undefined;
      }
      if (isLong) {
        const word = words[place] as string;
        if (word.length !== to - from || !standsAt(word, text, from)) return undefined;
      }
      return entries[place];
    },
    keep(high, low, word, entry) {
      const place = placeOf(high, low);
      packed[2 * place] = word.length > PACKED ? low | LONG : low;
      packed[2 * place + 1] = high;
      words[place] = word;
      entries[place] = entry;
    },
  };
}
