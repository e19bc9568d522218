import { type FieldWord, fieldWord } from './fieldWords.ts';
import { isFunctionWord } from './functionWords.ts';
import { PairTable } from './pairTable.ts';

/** The terms of a library in a form that can be kept. */
export interface StoredTerms {
  size: number;
  /** Stems, each with its number. */
  words: string[];
  wordNumbers: Int32Array;
  pairKeys: Float64Array;
  pairNumbers: Int32Array;
  topics: string[];
  topicNumbers: Int32Array;
}

/** More terms than any library has; a pair is named by the numbers of its words below it. */
const TERM_LIMIT = 2 ** 26;
const FUNCTION_WORD: FieldWord = { share: 1, weight: 0.3 };

/**
 * Numbers the terms of a library, from 1 and in the order in which they are met: stems of words, pairs
 * of neighboring words, topics.
 */
export class TermNumbers {
  readonly #words: Map<string, number>;
  readonly #pairs: PairTable;
  readonly #topics: Map<string, number>;
  /** The word of each number that is a word's. */
  readonly #stems: Map<number, string>;
  #size: number;

  /**
   * @param stored terms that have numbers already
   */
  constructor(stored?: StoredTerms) {
    const numbered = (names: string[] = [], numbers: Int32Array = new Int32Array()) =>
      names.map((name, at): [string, number] => [name, numbers[at] ?? 0]);
    this.#size = stored?.size ?? 1;
    this.#words = new Map(numbered(stored?.words, stored?.wordNumbers));
    this.#topics = new Map(numbered(stored?.topics, stored?.topicNumbers));
    this.#stems = new Map([...this.#words].map(([stem, number]) => [number, stem]));
    this.#pairs = new PairTable(stored?.pairKeys.length);
    for (const [at, key] of (stored?.pairKeys ?? []).entries()) {
      this.#pairs.add(key, stored?.pairNumbers[at] ?? 0);
    }
  }

  /** One more than the last number. */
  get size(): number {
    return this.#size;
  }

  /** The number of a word, by its stem. */
  word(stem: string): number {
    const known = this.#words.get(stem);
    if (known !== undefined) return known;
    const number = this.#next();
    this.#words.set(stem, number);
    this.#stems.set(number, stem);
    return number;
  }

  /** The number of a pair of words, by their numbers. */
  pair(first: number, second: number): number {
    const key = first * TERM_LIMIT + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const number = this.#next();
    this.#pairs.add(key, number);
    return number;
  }

  /** The number of a topic. */
  topic(id: string): number {
    const known = this.#topics.get(id);
    if (known !== undefined) return known;
    const number = this.#next();
    this.#topics.set(id, number);
    return number;
  }

  /** Tells whether a word, by its number, only holds sentences together; it may still be half of a pair. */
  isFunctionWord(word: number): boolean {
    return isFunctionWord(this.#stems.get(word) ?? '');
  }

  /** How the field uses a word, by its number. */
  useOf(word: number): FieldWord {
    const stem = this.#stems.get(word) ?? '';
    return isFunctionWord(stem) || stem.length < 2 ? FUNCTION_WORD : fieldWord(stem);
  }

  /** Gives all terms in a form that can be kept. */
  store(): StoredTerms {
    const { keys, numbers } = this.#pairs.entries();
    return {
      size: this.#size,
      words: [...this.#words.keys()],
      wordNumbers: Int32Array.from(this.#words.values()),
      pairKeys: keys,
      pairNumbers: numbers,
      topics: [...this.#topics.keys()],
      topicNumbers: Int32Array.from(this.#topics.values()),
    };
  }

  #next(): number {
    const number = this.#size;
    if (number === TERM_LIMIT)
      throw new RangeError('the library has more terms than can be told apart');
    this.#size += 1;
    return number;
  }
}
