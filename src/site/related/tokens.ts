import { isFunctionWord } from './functionWords.ts';
import { stemOf } from './stem.ts';

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
const POSSESSIVE = /^['’]$/;
const HYPHEN = /^[-‐‑]$/;
const SPACE = /^[ \n]$/;

/**
 * Splits a text into words.
 *
 * @param text plain text, such as {@link plainProse} gives
 * @returns its words in order; possessive endings are left out
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const from = match.index;
    const between = text.slice(Math.max(end, 0), from);
    const isPossessive = word === 's' && POSSESSIVE.test(between);
    if (!isPossessive) {
      const lower = word.toLowerCase();
      tokens.push({
        stem: stemOf(lower),
        from,
        to: from + word.length,
        isFunction: word.length < 2 || isFunctionWord(lower) || !/\p{L}/u.test(word),
        after: end < 0 ? 'break' : separation(between),
      });
    }
    end = from + word.length;
  }
  return tokens;
}

function separation(between: string): Token['after'] {
  if (HYPHEN.test(between)) return 'hyphen';
  return SPACE.test(between) ? 'space' : 'break';
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
