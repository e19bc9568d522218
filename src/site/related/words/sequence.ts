import { NumberRoom } from './numberRoom.ts';
import type { TermNumbers } from './terms.ts';
import { isPair, TokenReader, type Tokens } from './tokens.ts';

/** What is compared of a paper. */
export interface ComparedPaper {
  title: string;
  /** The abstract in plain words, without formulas. */
  abstract: string;
  /** The most specific first. */
  topics: readonly string[];
}

/** The words of a paper, those of its title first, with its terms by their numbers. */
export interface TermSequence extends Tokens {
  /** The pair that a word makes with the one before it; 0 where they do not belong together. */
  pairs: Int32Array;
  /** So many of the words are the title's. */
  titleLength: number;
}

/**
 * Prepares to read the terms of papers.
 *
 * @param terms gives the terms their numbers
 * @returns reads a paper
 */
export function createSequenceReader(terms: TermNumbers): (paper: ComparedPaper) => TermSequence {
  const room = new NumberRoom();
  const reader = new TokenReader(terms.forms, room);
  return ({ title, abstract }) => {
    reader.read(title);
    const titleLength = reader.length;
    reader.read(abstract);
    const tokens = reader.take();
    const pairs = room.takeLong(tokens.forms.length);
    numberPairs(tokens, terms, pairs);
    return { ...tokens, pairs, titleLength };
  };
}

function numberPairs(tokens: Tokens, terms: TermNumbers, pairs: Int32Array): void {
  const { forms } = tokens;
  const { functions } = terms.forms;
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at] ?? 0;
    const isPaired = isPair(tokens, at, functions);
    const word = isPaired || functions[form] === 0 ? terms.word(form) : 0;
    if (isPaired) pairs[at] = terms.pair(terms.word(forms[at - 1] ?? 0), word);
  }
}

/**
 * Numbers the words of a paper.
 *
 * @param sequence its terms
 * @param terms the terms, among which those of the paper are
 * @returns the number of each word; 0 for a word that only holds sentences together
 */
export function wordsOf({ forms, pairs }: TermSequence, terms: TermNumbers): Int32Array {
  const { functions } = terms.forms;
  const words = new Int32Array(forms.length);
  for (let at = 0; at < words.length; at += 1) {
    const form = forms[at] ?? 0;
    const isPaired = pairs[at] !== 0 || (at + 1 < words.length && pairs[at + 1] !== 0);
    if (isPaired || functions[form] === 0) words[at] = terms.word(form);
  }
  return words;
}
