import type { FieldWord } from '../words/fieldWords.ts';
import { type TermSequence, wordsOf } from '../words/sequence.ts';
import type { TermNumbers } from '../words/terms.ts';
import { TermList } from './termList.ts';
import type { TermVector } from './vectorTable.ts';

/** In how many of the papers that show how frequent terms are each term occurs. */
export interface TermCounts {
  papers: number;
  /** By term; a term beyond the end is in none. */
  counts: Int32Array;
}

/** The heaviest terms of a paper; the rest adds little and costs memory. */
export const MOST_TERMS = 80;
/** A title says in ten words what an abstract says in two hundred. */
const TITLE_COUNT = 2.5;
/** BM25's k1: how soon a word that is repeated stops counting more. */
const SATURATION = 1.2;
/**
 * The frequencies that the library shows are mixed with those of the field, as if it held so many
 * papers more: in a library of sixty papers “existing” would be as rare as “quantization”, and every
 * new digest would turn the weights around.
 */
const FIELD_PAPERS = 2000;
/** The weight of the first topic and of the others, times the rarity of the topic in the library. */
const TOPIC_FACTORS = [2.2, 1.6, 1.6];
/** Terms that few share must not outweigh all the others by more than this. */
const MOST_OF_RARE = 4;

/**
 * The share of a library's papers that a word has beyond doubt, two standard errors below what is
 * counted: where every second paper is about weights, “weight” ties nothing, whatever the field says.
 */
function certainShare(count: number, papers: number): number {
  return Math.max(0, count - 2 * Math.sqrt(count)) / papers;
}

/** Two words that follow each other: rarer than either, and as telling as both. */
function pairUse(first: FieldWord, second: FieldWord): FieldWord {
  return {
    share: Math.max(0.002, first.share * second.share),
    weight: Math.sqrt(first.weight * second.weight),
  };
}

/** A paper's terms with their weights, in arrays that serve for the next paper too. */
export interface WeighedPaper {
  /** Its terms that enough counted papers have, the heaviest; their squares sum to 1. */
  vector: TermVector;
  /** Its other terms, on the same scale, in the order in which they are met. */
  rare: TermVector;
}

/** Weighs the terms of papers by TF-IDF. What a paper's terms weigh depends on it and the counts alone. */
export class TermWeigher {
  readonly #terms: TermNumbers;
  readonly #counts: TermCounts;
  readonly #least: number;
  /**
   * Two numbers for each term, which are needed together: its rarity, minus 1 where that is not known
   * yet, and how often the paper that is looked at has it, 0 between two papers.
   */
  #table = new Float64Array();
  readonly #common = new TermList();
  readonly #rare = new TermList();

  /**
   * @param terms the terms
   * @param counts how frequent they are
   * @param least how many counted papers must have a term for it to be part of a vector: two where the
   *   paper is one of them, else one
   */
  constructor(terms: TermNumbers, counts: TermCounts, least: 1 | 2) {
    this.#terms = terms;
    this.#counts = counts;
    this.#least = least;
  }

  /**
   * @param sequence the terms of a paper, word by word
   * @param topics its topics
   * @returns its terms with their weights
   */
  weigh(sequence: TermSequence, topics: readonly string[]): WeighedPaper {
    this.#common.clear();
    this.#rare.clear();
    for (const term of this.#count(sequence)) {
      const times = this.#table[2 * term + 1] ?? 0;
      this.#table[2 * term + 1] = 0;
      const frequency = (times * (SATURATION + 1)) / (times + SATURATION);
      this.#put(term, frequency * (this.#table[2 * term] ?? 0));
    }
    for (const [position, topic] of topics.entries()) {
      const term = this.#terms.topic(topic);
      // A topic that none of the counted papers has is as rare as one that a single paper has.
      const frequency = Math.max(1, this.#countOf(term));
      const factor = TOPIC_FACTORS[position] ?? 1;
      this.#put(term, factor * Math.log((this.#counts.papers + 1) / frequency));
    }
    this.#common.keepHeaviest(MOST_TERMS);
    const length = this.#common.length() || 1;
    return {
      vector: this.#common.scaled(length),
      rare: this.#rare.scaled(Math.max(length, this.#rare.length() / MOST_OF_RARE)),
    };
  }

  #put(term: number, weight: number): void {
    if (weight > 0) {
      (this.#countOf(term) < this.#least ? this.#rare : this.#common).add(term, weight);
    }
  }

  #countOf(term: number): number {
    return this.#counts.counts[term] ?? 0;
  }

  /**
   * Counts how often the paper has each of its words and pairs, those of the title more.
   *
   * @returns those that tell anything, in the order in which they are met
   */
  #count(sequence: TermSequence): number[] {
    const { pairs, titleLength } = sequence;
    const words = wordsOf(sequence, this.#terms);
    this.#makeRoom();
    const met: number[] = [];
    const table = this.#table;
    const add = (term: number, count: number) => {
      const times = table[2 * term + 1] ?? 0;
      if (times === 0) met.push(term);
      table[2 * term + 1] = times + count;
    };
    let previous = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? 0;
      const pair = pairs[at] ?? 0;
      const count = at < titleLength ? TITLE_COUNT : 1;
      if (word > 0 && this.#rarity(word) > 0) add(word, count);
      if (pair > 0 && this.#rarity(pair, previous, word) > 0) add(pair, count);
      previous = word;
    }
    return met;
  }

  #rarity(term: number, first?: number, second = term): number {
    const known = this.#table[2 * term] ?? -1;
    if (known >= 0) return known;
    const terms = this.#terms;
    let rarity = 0;
    if (first !== undefined || !terms.isFunctionWord(term)) {
      const use = terms.useOf(second);
      const { share, weight } = first === undefined ? use : pairUse(terms.useOf(first), use);
      const { papers } = this.#counts;
      const frequency = this.#countOf(term);
      const smoothed = (frequency + FIELD_PAPERS * share) / (papers + FIELD_PAPERS);
      const here = certainShare(frequency, papers);
      rarity = weight * -Math.log(Math.min(1, Math.max(smoothed, here)));
    }
    this.#table[2 * term] = rarity;
    return rarity;
  }

  #makeRoom(): void {
    const { size } = this.#terms;
    if (2 * size <= this.#table.length) return;
    const table = new Float64Array(2 * Math.ceil(size * 1.5));
    for (let at = 0; at < table.length; at += 2) table[at] = -1;
    table.set(this.#table);
    this.#table = table;
  }
}
