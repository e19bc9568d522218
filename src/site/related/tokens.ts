import { stemmer } from 'stemmer';
import { isFunctionWord } from './functionWords.ts';

/** A word of a text, or of a hyphenated compound. */
export interface Token {
  /** What inflected forms share. */
  stem: string;
  /** Where the word stands in the text. */
  from: number;
  to: number;
  /** Whether it only holds the sentence together: function words, numbers, single letters. */
  isFunction: boolean;
  /** What parts it from the word before: a hyphen, a space, or more, which ends a phrase. */
  after: 'hyphen' | 'space' | 'break';
}

/** Letters and digits, with accents and the signs of names such as “RegMean++” and “C#”. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\+\+?|#)?/gu;
/** The same where a text has no other letters, which most have not: it takes a quarter of the time. */
const ASCII_WORD = /[A-Za-z\d]+(?:\+\+?|#)?/g;
const NOT_ASCII = /[^\0-\x7f]/;

/** What is known of a word wherever it stands. */
type WordForm = Pick<Token, 'stem' | 'isFunction'>;

/** The words met so far, as written; texts repeat a few thousand, whose stems are worth keeping. */
const forms = new Map<string, WordForm>();
const FORMS_LIMIT = 200_000;

function formOf(word: string): WordForm {
  const met = forms.get(word);
  if (met !== undefined) return met;
  const lower = word.toLowerCase();
  const form = {
    stem: stemmer(lower),
    isFunction: word.length < 2 || isFunctionWord(lower) || !/\p{L}/u.test(word),
  };
  if (forms.size >= FORMS_LIMIT) forms.clear();
  forms.set(word, form);
  return form;
}

/**
 * Splits a text into words.
 *
 * @param text plain text, such as {@link plainProse} gives
 * @param offset where the text begins in a longer one
 * @returns its words in order; possessive endings are left out
 */
export function readTokens(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  const pattern = NOT_ASCII.test(text) ? WORD : ASCII_WORD;
  pattern.lastIndex = 0;
  let end = -1;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [word] = match;
    const from = match.index;
    const to = from + word.length;
    if (!isPossessive(text, end, from, word)) {
      const { stem, isFunction } = formOf(word);
      const after = separation(text, end, from);
      tokens.push({ stem, from: from + offset, to: to + offset, isFunction, after });
    }
    end = to;
  }
  return tokens;
}

/** The `s` behind an apostrophe. */
function isPossessive(text: string, end: number, from: number, word: string): boolean {
  return word === 's' && Math.max(end, 0) === from - 1 && /['’]/.test(text.charAt(from - 1));
}

function separation(text: string, end: number, from: number): Token['after'] {
  if (end < 0 || from - end !== 1) return 'break';
  const between = text.charAt(end);
  if (between === ' ' || between === '\n') return 'space';
  return between === '-' || between === '‐' || between === '‑' ? 'hyphen' : 'break';
}

/**
 * Tells whether two words that follow each other make a phrase, or a part of one: two words that name
 * something, or the parts of a hyphenated compound such as “in-context”.
 *
 * @param first a word
 * @param second the word after it
 * @returns whether they belong together
 */
export function isPair(first: Token, second: Token): boolean {
  if (second.after === 'break') return false;
  return second.after === 'hyphen'
    ? !(first.isFunction && second.isFunction)
    : !first.isFunction && !second.isFunction;
}
