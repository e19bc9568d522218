import { stem } from './inflections.ts';
import { copyStretch, standsAt } from './standsAt.ts';
import { addLetter, isBeyondPlain, isPlain, NO_LETTERS } from './wordHash.ts';

/** A word of a text in the two forms in which a term may ask for it. */
export interface Word {
  /** The word as written, without the s of its plural: “GNNs” is “GNN”. For terms that mind the case. */
  exact: string;
  /** The stem of the word in lower case. For all other terms. */
  stem: string;
  /** The word as it stands in the text. */
  written: string;
  /** Its own number: how many other words had been met before it. */
  number: number;
}

/** A word that begins at one place or not at all. */
const WORD_HERE = /[\p{L}\p{N}]+/uy;

/** Possessive endings and TeX accents part words that belong together. */
const APOSTROPHE_S = /['’]s\b/g;

/** Words met so far; texts repeat a few thousand words, so stems are worth keeping. */
const known = new Map<string, Word>();
const KNOWN_LIMIT = 50_000;
let met = 0;

function toWord(written: string): Word {
  const found = known.get(written);
  if (found !== undefined) return found;
  const exact = written.endsWith('s') ? written.replace(/(?<=[A-Z\d])s$/, '') : written;
  const word = { written, exact, stem: stem(written.toLowerCase()), number: met };
  met += 1;
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(written, word);
  return word;
}

/**
 * The same words by the hash of their letters: a word met before is not copied out of the text. Of two
 * words that share a place the later one stays.
 */
const PLACES = 1 << 15;
const atHand: (Word | undefined)[] = new Array(PLACES).fill(undefined);

function wordBetween(text: string, from: number, to: number, hash: number): Word {
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const found = atHand[place];
  if (found?.written.length === to - from && standsAt(found.written, text, from)) return found;
  const word = toWord(copyStretch(text, from, to));
  atHand[place] = word;
  return word;
}

/**
 * Splits a text into words; hyphens, slashes and all other signs part words.
 *
 * @param text a title, an abstract or a term
 * @returns the words in order
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  walk(withoutPossessives(text), (word) => words.push(word));
  return words;
}

/** Visits the words of a text, each with where it begins and ends. */
function walk(plain: string, visit: (word: Word, from: number, to: number) => void): void {
  const { length } = plain;
  for (let from = 0; from < length; ) {
    let to = from;
    let hash = NO_LETTERS;
    // V8 is slow where it is asked for a letter behind the end.
    let code = plain.charCodeAt(from);
    while (isPlain(code)) {
      hash = addLetter(hash, code);
      to += 1;
      if (to === length) break;
      code = plain.charCodeAt(to);
    }
    if (isBeyondPlain(code)) {
      // A letter of another alphabet may begin the word or go on with it.
      WORD_HERE.lastIndex = from;
      const written = WORD_HERE.exec(plain)?.[0];
      to = from + (written?.length ?? 0);
      if (written !== undefined) visit(toWord(written), from, to);
    } else if (to > from) visit(wordBetween(plain, from, to, hash), from, to);
    from = Math.max(to, from + 1);
  }
}

function withoutPossessives(text: string): string {
  return text.includes("'s") || text.includes('’s') ? text.replace(APOSTROPHE_S, '') : text;
}

/** A text read word by word, whose own wording can be looked up again. */
export interface ReadText {
  words: Word[];
  /** The text from one word up to another, which is not included, with single spaces. */
  wording: (from: number, to: number) => string;
}

/**
 * Splits a text into words as {@link splitWords} does and keeps where they stand.
 *
 * @param text a title or an abstract
 * @returns the words, and a way back to how they are written
 */
export function readText(text: string): ReadText {
  const plain = withoutPossessives(text);
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  walk(plain, (word, from, to) => {
    words.push(word);
    starts.push(from);
    ends.push(to);
  });
  return {
    words,
    wording: (from, to) =>
      to <= from
        ? ''
        : plain.slice(starts[from] ?? plain.length, ends[to - 1] ?? 0).replaceAll(/\s+/g, ' '),
  };
}
