import { isPair, readTokens, type Token } from './tokens.ts';

/** What is compared of a paper. */
export interface ComparedPaper {
  title: string;
  /** The abstract in plain words, without formulas. */
  abstract: string;
  /** The most specific first. */
  topics: readonly string[];
}

/** A paper's words by their numbers, in order; negative where a word does not pair with the last one. */
export interface WordSequence {
  /** 1 and up, so that each has a sign; 0 for a word that only holds sentences together. */
  words: Int32Array;
  /** So many of them are the title's. */
  titleLength: number;
}

/** The words of a library, and the pairs of neighboring words that may be met twice. */
export interface Vocabulary {
  /** The stem of each word; the number of a word is its place, from 1. */
  stems: readonly string[];
  sequences: readonly WordSequence[];
  /** Names a pair of words for maps; undefined where no two papers have the pair. */
  pairKey: (first: number, second: number) => number | undefined;
}

/** More words than any library has; a pair is named by two numbers below it. */
const WORD_LIMIT = 2 ** 24;
/** Pairs are counted by a hash: most are met once, and need not be kept to learn that. */
const PAIR_BUCKETS = 2 ** 22;

function bucketOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (PAIR_BUCKETS - 1);
}

/**
 * Numbers the words of a library.
 *
 * @param papers the papers of a library
 * @returns their words as numbers, in the order of papers
 */
export function readVocabulary(papers: readonly ComparedPaper[]): Vocabulary {
  const numbers = new Map<string, number>();
  const stems: string[] = [''];
  const pairCounts = new Uint8Array(PAIR_BUCKETS);
  const numberOf = ({ stem, isFunction }: Token, isPaired: boolean): number => {
    if (isFunction && !isPaired) return 0;
    let number = numbers.get(stem);
    if (number === undefined) {
      number = stems.length;
      numbers.set(stem, number);
      stems.push(stem);
    }
    return number;
  };
  const encode = (tokens: readonly Token[]): number[] => {
    const pairs = tokens.map((token, at) => at > 0 && isPair(tokens[at - 1] as Token, token));
    const words = tokens.map((token, at) => numberOf(token, pairs[at] || pairs[at + 1] || false));
    return words.map((word, at) => {
      if (pairs[at] !== true) return -word;
      const bucket = bucketOf(words[at - 1] ?? 0, word);
      pairCounts[bucket] = Math.min((pairCounts[bucket] ?? 0) + 1, 2);
      return word;
    });
  };
  const sequences = papers.map(({ title, abstract }): WordSequence => {
    const ofTitle = encode(readTokens(title));
    const words = Int32Array.from([...ofTitle, ...encode(readTokens(abstract))]);
    return { words, titleLength: ofTitle.length };
  });
  return {
    stems,
    sequences,
    pairKey: (first, second) =>
      (pairCounts[bucketOf(first, second)] ?? 0) < 2 ? undefined : first * WORD_LIMIT + second,
  };
}
