import { stem } from './inflections.ts';

/** A word of a text in the two forms in which a term may ask for it. */
export interface Word {
  /** The word as written, without the s of its plural: “GNNs” is “GNN”. For terms that mind the case. */
  exact: string;
  /** The stem of the word in lower case. For all other terms. */
  stem: string;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Possessive endings and TeX accents part words that belong together. */
const APOSTROPHE_S = /['’]s\b/g;

/** Words met so far; texts repeat a few thousand words, so stems are worth keeping. */
const known = new Map<string, Word>();
const KNOWN_LIMIT = 50_000;

function toWord(written: string): Word {
  const met = known.get(written);
  if (met !== undefined) return met;
  const word = { exact: written.replace(/(?<=[A-Z\d])s$/, ''), stem: stem(written.toLowerCase()) };
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(written, word);
  return word;
}

/**
 * Splits a text into words; hyphens, slashes and all other signs part words.
 *
 * @param text a title, an abstract or a term
 * @returns the words in order
 */
export function splitWords(text: string): Word[] {
  return (text.replace(APOSTROPHE_S, '').match(WORD) ?? []).map(toWord);
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
  const plain = text.replace(APOSTROPHE_S, '');
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of plain.matchAll(WORD)) {
    words.push(toWord(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return {
    words,
    wording: (from, to) =>
      to <= from
        ? ''
        : plain.slice(starts[from] ?? plain.length, ends[to - 1] ?? 0).replaceAll(/\s+/g, ' '),
  };
}
