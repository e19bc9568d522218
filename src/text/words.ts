import { stem } from './inflections.ts';
import { copyStretch } from './standsAt.ts';
import { createWordTable, isBeyondPlain, packHigh, packLow, WORD_SIGNS } from './wordTable.ts';

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

/** The same words by their signs in a text: a word met before is not copied out of it. */
const atHand = createWordTable<Word>(16);

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
    let [high, low] = [0, 0];
    let code = plain.charCodeAt(from);
    for (let sign = WORD_SIGNS[code] as number; sign !== 0; sign = WORD_SIGNS[code] as number) {
      high = packHigh(high, low);
      low = packLow(low, sign);
      to += 1;
      // V8 is slow where it is asked for a letter behind the end.
      if (to === length) break;
      code = plain.charCodeAt(to);
    }
    if (isBeyondPlain(code)) {
      // A letter of another alphabet may begin the word or go on with it.
      WORD_HERE.lastIndex = from;
      const written = WORD_HERE.exec(plain)?.[0];
      to = from + (written?.length ?? 0);
      if (written !== undefined) visit(toWord(written), from, to);
    } else if (to > from) {
      let word = atHand.find(high, low, plain, from, to);
      if (word === undefined) {
        word = toWord(copyStretch(plain, from, to));
        atHand.keep(high, low, word.written, word);
      }
      visit(word, from, to);
    }
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

/** What parts a text: no term goes across it. */
const BAR = '|';
const AS_WORD = toWord(BAR);
const WIDE_SPACE = /\s\s|[^\S ]/;

/**
 * Splits a text into words as {@link splitWords} does and keeps where they stand.
 *
 * @param text a title or an abstract; where a `|` parts it, so does a word that no term has
 * @returns the words, and a way back to how they are written
 */
export function readText(text: string): ReadText {
  const plain = withoutPossessives(text);
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (word: Word, from: number, to: number) => {
    words.push(word);
    starts.push(from);
    ends.push(to);
  };
  let bar = plain.indexOf(BAR);
  walk(plain, (word, from, to) => {
    if (bar >= 0 && bar < from) {
      add(AS_WORD, bar, bar + 1);
      bar = plain.indexOf(BAR, from);
    }
    add(word, from, to);
  });
  return {
    words,
    wording: (from, to) => {
      if (to <= from) return '';
      const written = plain.slice(starts[from] ?? plain.length, ends[to - 1] ?? 0);
      return WIDE_SPACE.test(written) ? written.replaceAll(/\s+/g, ' ') : written;
    },
  };
}
