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
  let matches: RegExpExecArray[] | undefined;
  return {
    words: splitWords(plain),
    wording: (from, to) => {
      // Most texts are never asked.
      matches ??= [...plain.matchAll(WORD)];
      const first = matches[from];
      const last = matches[to - 1];
      if (first === undefined || last === undefined || to <= from) return '';
      return plain.slice(first.index, last.index + last[0].length).replaceAll(/\s+/g, ' ');
    },
  };
}
