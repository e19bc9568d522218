import { splitWords, type Word } from './words.ts';
import { createWordTrie, NOWHERE } from './wordTrie.ts';

/** What the index needs to know of a topic: its terms, each with its weight. */
export interface WeightedTerms {
  terms: Readonly<Record<string, number>>;
}

/** What a term says of a topic. */
export interface TermVote {
  /** The topic, as its place in the list that the index was made of. */
  topic: number;
  /** The term's weight for the topic. */
  weight: number;
}

/** A term of one or more topics. */
export interface IndexedTerm {
  /** Its place in the list of all terms. */
  number: number;
  /** The term as its topic file writes it. */
  term: string;
  /** The topics that it speaks for or against. */
  votes: TermVote[];
}

/** A term found in a text. */
export interface TermMatch {
  term: IndexedTerm;
  /** The first word of the match. */
  from: number;
  /** The word after the last one. */
  to: number;
}

/** Terms, found in a text in one walk. */
export interface TermIndex {
  /** All terms, each once. */
  terms: readonly IndexedTerm[];
  /**
   * @param words the words of a text
   * @returns the terms found, first to last; a term inside a longer one does not count
   */
  find: (words: readonly Word[]) => TermMatch[];
}

/** Written in front of a word of a key whose case matters. */
const EXACT = '=';

/** All ways to read the hyphens of a term: as spaces or as nothing. */
function hyphenVariants(term: string): string[] {
  const at = term.indexOf('-');
  if (at === -1) return [term];
  const head = term.slice(0, at);
  return hyphenVariants(term.slice(at + 1)).flatMap((tail) => [`${head} ${tail}`, head + tail]);
}

const mindsCase = ({ exact }: Word): boolean => /\p{Lu}/u.test(exact);

/**
 * Tells whether two spellings are one term.
 *
 * @param term a term as a topic file writes it
 * @returns what all spellings of the term share that differ only in inflection or hyphens
 */
export function termKey(term: string): string {
  return splitWords(term)
    .map((word) => (mindsCase(word) ? EXACT + word.exact : word.stem))
    .join('');
}

/** The terms of all topics, those that differ only in inflection or hyphens as one. */
function gatherTerms(topics: readonly WeightedTerms[]): IndexedTerm[] {
  const terms = new Map<string, IndexedTerm>();
  topics.forEach((entry, topic) => {
    for (const [term, weight] of Object.entries(entry.terms)) {
      const key = termKey(term);
      const votes = terms.get(key)?.votes ?? [];
      if (!terms.has(key)) terms.set(key, { number: terms.size, term, votes });
      if (weight !== 0 && !votes.some((vote) => vote.topic === topic)) {
        votes.push({ topic, weight });
      }
    }
  });
  return [...terms.values()];
}

/**
 * Gathers the terms of all topics in one trie. A hyphen in a term also stands for a space or for
 * nothing (“fine-tuning” finds “fine tuning” and “finetuning”); a word with a capital letter is
 * found only as it is written (“RAG”, “RAGs”), any other in all its inflections and cases.
 *
 * @param topics the topics with their weighted terms
 * @returns the index
 */
export function createTermIndex(topics: readonly WeightedTerms[]): TermIndex {
  const trie = createWordTrie();
  const terms = gatherTerms(topics);
  for (const { term, number } of terms) {
    for (const reading of hyphenVariants(term)) {
      trie.plant(
        splitWords(reading).map((word) => ({ word, exactly: mindsCase(word) })),
        number,
      );
    }
  }
  return {
    terms,
    find: (words) => {
      const matches: TermMatch[] = [];
      let covered = 0;
      for (let from = 0; from < words.length; from += 1) {
        const place = trie.longestFrom(words, from);
        if (place === NOWHERE) continue;
        const to = from + trie.depthOf(place);
        if (to <= covered) continue;
        matches.push({ term: terms[trie.plantAt(place)] as IndexedTerm, from, to });
        covered = to;
      }
      return matches;
    },
  };
}
