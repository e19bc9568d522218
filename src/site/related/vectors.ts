import { type FieldWord, fieldWord } from './fieldWords.ts';
import { isFunctionWord } from './functionWords.ts';
import type { ComparedPaper, Vocabulary, WordSequence } from './vocabulary.ts';

/** The terms of a paper, by number in ascending order, with weights whose squares sum to 1. */
export interface TermVector {
  terms: Int32Array;
  weights: Float32Array;
}

/** The terms of all papers of a library: words, pairs of neighboring words, topics. */
export interface VectorSpace {
  /** One for each paper, in the order of papers. */
  vectors: TermVector[];
  /** How many terms there are. */
  size: number;
  /** The term of a pair of words, by the numbers of the two; a word's term is its own number. */
  pairTerm: (first: number, second: number) => number | undefined;
}

/** The heaviest terms of a paper; the rest adds little and costs memory. */
const MOST_TERMS = 80;
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

/** Counts in how many papers each term occurs, a paper after the other. */
class PaperCounts {
  readonly #counts: number[] = [];
  readonly #lastPapers: number[] = [];

  add(term: number, paper: number): void {
    if (this.#lastPapers[term] === paper) return;
    this.#lastPapers[term] = paper;
    this.#counts[term] = (this.#counts[term] ?? 0) + 1;
  }

  of(term: number): number {
    return this.#counts[term] ?? 0;
  }
}

/** Gives the terms that are no words their numbers, after those of the words. */
function numberTerms<Key>(map: Map<Key, number>, key: Key, next: () => number): number {
  let term = map.get(key);
  if (term === undefined) {
    term = next();
    map.set(key, term);
  }
  return term;
}

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

/**
 * Weighs the terms of every paper by TF-IDF.
 *
 * @param papers the papers of a library
 * @param vocabulary their words
 * @param isCounted whether a paper, by its place, is among those that show how frequent terms are
 * @returns a vector for each
 */
export function weighTerms(
  papers: readonly ComparedPaper[],
  vocabulary: Vocabulary,
  isCounted: (paper: number) => boolean,
): VectorSpace {
  const { stems, sequences, pairKey } = vocabulary;
  const counts = new PaperCounts();
  const frequencies = new PaperCounts();
  const counted = papers.filter((_, paper) => isCounted(paper)).length;
  const count = (term: number, paper: number) => {
    counts.add(term, paper);
    if (isCounted(paper)) frequencies.add(term, paper);
  };
  const pairs = new Map<number, number>();
  const topics = new Map<string, number>();
  let size = stems.length;
  const next = () => {
    size += 1;
    return size - 1;
  };
  for (const [paper, { words }] of sequences.entries()) {
    let previous = 0;
    for (const signed of words) {
      const word = Math.abs(signed);
      count(word, paper);
      const key = signed > 0 ? pairKey(previous, word) : undefined;
      if (key !== undefined) count(numberTerms(pairs, key, next), paper);
      previous = word;
    }
    for (const topic of papers[paper]?.topics ?? []) {
      count(numberTerms(topics, topic, next), paper);
    }
  }
  const pairTerm = (first: number, second: number) => {
    const key = pairKey(first, second);
    return key === undefined ? undefined : pairs.get(key);
  };

  const uses = stems.map((stem) =>
    isFunctionWord(stem) || stem.length < 2 ? { share: 1, weight: 0.3 } : fieldWord(stem),
  );
  const useOf = (word: number) => uses[word] ?? fieldWord('');
  const rarities = new Float64Array(size);
  const rarity = (term: number, use: () => FieldWord): number => {
    if (rarities[term] === 0) {
      const { share, weight } = use();
      const frequency = frequencies.of(term);
      const smoothed = (frequency + FIELD_PAPERS * share) / (counted + FIELD_PAPERS);
      const here = certainShare(frequency, counted);
      rarities[term] = weight * -Math.log(Math.min(1, Math.max(smoothed, here)));
    }
    return rarities[term] ?? 0;
  };
  const weigh = ({ words, titleLength }: WordSequence): Map<number, number> => {
    const times = new Map<number, number>();
    const meet = (term: number, count: number) => {
      if (counts.of(term) > 1) times.set(term, (times.get(term) ?? 0) + count);
    };
    let previous = 0;
    for (const [at, signed] of words.entries()) {
      const word = Math.abs(signed);
      const count = at < titleLength ? TITLE_COUNT : 1;
      if (word > 0 && !isFunctionWord(stems[word] ?? '')) {
        rarity(word, () => useOf(word));
        meet(word, count);
      }
      const pair = signed > 0 ? pairTerm(previous, word) : undefined;
      if (pair !== undefined) {
        const first = previous;
        rarity(pair, () => pairUse(useOf(first), useOf(word)));
        meet(pair, count);
      }
      previous = word;
    }
    return times;
  };
  const vectors = papers.map((paper, index): TermVector => {
    const sequence = sequences[index];
    const weighted: [number, number][] = [];
    if (sequence !== undefined) {
      for (const [term, times] of weigh(sequence)) {
        const frequency = (times * (SATURATION + 1)) / (times + SATURATION);
        weighted.push([term, frequency * (rarities[term] ?? 0)]);
      }
    }
    for (const [position, topic] of paper.topics.entries()) {
      const term = topics.get(topic);
      if (term === undefined || counts.of(term) < 2) continue;
      const factor = TOPIC_FACTORS[position] ?? 1;
      // A topic that none of the counted papers has is as rare as one that a single paper has.
      const frequency = Math.max(1, frequencies.of(term));
      weighted.push([term, factor * Math.log((counted + 1) / frequency)]);
    }
    return toVector(weighted);
  });
  return { vectors, size, pairTerm };
}

/** Keeps the heaviest terms and brings the vector to length 1. */
function toVector(weighted: [number, number][]): TermVector {
  const kept = weighted
    .filter(([, weight]) => weight > 0)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
    .slice(0, MOST_TERMS)
    .sort(([a], [b]) => a - b);
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
  return {
    terms: Int32Array.from(kept, ([term]) => term),
    weights: Float32Array.from(kept, ([, weight]) => weight / length),
  };
}
