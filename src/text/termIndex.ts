import { splitWords, type Word } from './words.ts';

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

/** A place in the trie of terms, word by word. */
interface TrieNode {
  /** By the stems of words whose case does not matter. */
  byStem: Map<string, TrieNode>;
  /** By the words whose case matters, exactly as written; most places have none. */
  byCase?: Map<string, TrieNode>;
  term?: IndexedTerm;
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

/** Puts one reading of a term into the trie. */
function plant(root: TrieNode, words: readonly Word[], term: IndexedTerm): void {
  let node = root;
  for (const word of words) {
    const exact = mindsCase(word);
    if (exact) node.byCase ??= new Map();
    const places = (exact ? node.byCase : node.byStem) as Map<string, TrieNode>;
    const key = exact ? word.exact : word.stem;
    let next = places.get(key);
    if (next === undefined) {
      next = { byStem: new Map() };
      places.set(key, next);
    }
    node = next;
  }
  if (node !== root) node.term ??= term;
}

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
      if (!terms.has(key)) terms.set(key, { term, votes });
      if (weight !== 0 && !votes.some((vote) => vote.topic === topic)) {
        votes.push({ topic, weight });
      }
    }
  });
  return [...terms.values()];
}

/** The end of the longest term that begins at a word, and the term. */
function longestFrom(
  node: TrieNode,
  words: readonly Word[],
  at: number,
): { term: IndexedTerm; to: number } | undefined {
  const own = node.term === undefined ? undefined : { term: node.term, to: at };
  const word = words[at];
  if (word === undefined) return own;
  const byStem = node.byStem.get(word.stem);
  const byCase = node.byCase?.get(word.exact);
  const longer = byStem && longestFrom(byStem, words, at + 1);
  const longerByCase = byCase && longestFrom(byCase, words, at + 1);
  if (longerByCase !== undefined && longerByCase.to >= (longer?.to ?? 0)) return longerByCase;
  return longer ?? own;
}

/** Tells which words begin a term at all; each is looked up once, by its number. */
function createBeginnings(root: TrieNode): (word: Word) => boolean {
  const [unknown, none, some] = [0, 1, 2];
  let answers = new Uint8Array(1024);
  return (word) => {
    const { number } = word;
    if (number >= answers.length) {
      const longer = new Uint8Array(2 * number);
      longer.set(answers);
      answers = longer;
    }
    if (answers[number] === unknown) {
      const begins = root.byStem.has(word.stem) || root.byCase?.has(word.exact) === true;
      answers[number] = begins ? some : none;
    }
    return answers[number] === some;
  };
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
  const root: TrieNode = { byStem: new Map() };
  const terms = gatherTerms(topics);
  for (const term of terms) {
    for (const reading of hyphenVariants(term.term)) plant(root, splitWords(reading), term);
  }
  const begins = createBeginnings(root);
  return {
    terms,
    find: (words) => {
      const matches: TermMatch[] = [];
      let covered = 0;
      for (let from = 0; from < words.length; from += 1) {
        if (!begins(words[from] as Word)) continue;
        const longest = longestFrom(root, words, from);
        if (longest === undefined || longest.to <= covered) continue;
        matches.push({ ...longest, from });
        covered = longest.to;
      }
      return matches;
    },
  };
}
