import type { TermNumbers } from './terms.ts';
import { isPair, readTokens, type Token } from './tokens.ts';

/** What is compared of a paper. */
export interface ComparedPaper {
  title: string;
  /** The abstract in plain words, without formulas. */
  abstract: string;
  /** The most specific first. */
  topics: readonly string[];
}

/** The words of a paper: those of its title, then those of its abstract. */
export interface PaperWords {
  /** The text in which the words stand. */
  text: string;
  tokens: Token[];
  /** So many of the words are the title's. */
  titleLength: number;
}

/** The terms of a paper by their numbers, word by word. */
export interface TermSequence {
  /** 0 for a word that only holds sentences together. */
  words: Int32Array;
  /** The pair that a word makes with the one before it; 0 where they do not belong together. */
  pairs: Int32Array;
  /** So many of the words are the title's. */
  titleLength: number;
}

/** Splits title and abstract of a paper into words. */
export function readWords({ title, abstract }: ComparedPaper): PaperWords {
  const ofTitle = readTokens(title);
  return {
    text: `${title}\n${abstract}`,
    tokens: [...ofTitle, ...readTokens(abstract, title.length + 1)],
    titleLength: ofTitle.length,
  };
}

/**
 * Numbers the terms of a paper.
 *
 * @param words the paper's words
 * @param terms gives the terms their numbers
 * @returns its terms, word by word
 */
export function numberWords({ tokens, titleLength }: PaperWords, terms: TermNumbers): TermSequence {
  const words = new Int32Array(tokens.length);
  const pairs = new Int32Array(tokens.length);
  let previous: Token | undefined;
  for (const [at, token] of tokens.entries()) {
    // The first word of a text is parted from whatever is before it.
    const isPaired = previous !== undefined && isPair(previous, token);
    if (isPaired || !token.isFunction) words[at] = terms.word(token.stem);
    if (previous !== undefined && isPaired) {
      words[at - 1] ||= terms.word(previous.stem);
      pairs[at] = terms.pair(words[at - 1] ?? 0, words[at] ?? 0);
    }
    previous = token;
  }
  return { words, pairs, titleLength };
}
