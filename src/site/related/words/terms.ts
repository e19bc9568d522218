import { isFunctionWord } from '../../../text/functionWords.ts';
import { type FieldWord, fieldWord } from './fieldWords.ts';
import { PairTable, type StoredPairs } from './pairTable.ts';
import { WordForms } from './wordForms.ts';

/** The terms of a library in a form that can be kept. */
export interface StoredTerms {
  size: number;
  /** Stems, each with its number. */
  words: string[];
  wordNumbers: Int32Array;
  pairs: StoredPairs;
  topics: string[];
  topicNumbers: Int32Array;
}

/** More terms than any library has. */
const TERM_LIMIT = 2 ** 26;
const FUNCTION_WORD: FieldWord = { share: 1, weight: 0.3 };

/**
 * Numbers the terms of a library, from 1 and in the order in which they are met: stems of words, pairs
 * of neighboring words, topics.
 */
export class TermNumbers {
  /** The words as papers write them. */
  readonly forms = new WordForms();
  readonly #words: Map<string, number>;
  readonly #pairs: PairTable;
  readonly #topics: Map<string, number>;
  /** The stem of each word, and how the field uses it, where that was asked for. */
  readonly #stems: string[] = [];
  readonly #uses: (FieldWord | undefined)[] = [];
  /** The place of each number that is a word's among the stems. */
  #places = new Int32Array(1024);
  /** The number of each word by the number of its form; 0 where it was not asked for. */
  #byForm = new Int32Array(1024);
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
    this.#places = new Int32Array(this.#size);
    for (const [stem, number] of this.#words) this.#noteStem(number, stem);
    this.#pairs = new PairTable(stored?.pairs);
  }

  /** One more than the last number. */
  get size(): number {
    return this.#size;
  }

  /** The number of a word, by the number of its form. */
  word(form: number): number {
    const known = this.#byForm[form] ?? 0;
    if (known !== 0) return known;
    const number = this.#wordOf(this.forms.stems[form] ?? '');
    if (form >= this.#byForm.length) {
      const longer = new Int32Array(2 * form);
      longer.set(this.#byForm);
      this.#byForm = longer;
    }
    this.#byForm[form] = number;
    return number;
  }

  /** The number of a pair of words, by their numbers. */
  pair(first: number, second: number): number {
    const known = this.#pairs.get(first, second);
    if (known !== undefined) return known;
    const number = this.#next();
    this.#pairs.add(first, second, number);
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

  /** The number of a term by its name: a stem, two with a space between them, or a topic behind a `#`. */
  named(name: string): number {
    if (name.startsWith('#')) return this.topic(name.slice(1));
    const space = name.indexOf(' ');
    if (space < 0) return this.#wordOf(name);
    return this.pair(this.#wordOf(name.slice(0, space)), this.#wordOf(name.slice(space + 1)));
  }

  /** Tells whether a word, by its number, only holds sentences together; it may still be half of a pair. */
  isFunctionWord(word: number): boolean {
    return isFunctionWord(this.#stems[this.#places[word] ?? 0] ?? '');
  }

  /** How the field uses a word, by its number. */
  useOf(word: number): FieldWord {
    const place = this.#places[word] ?? 0;
    const known = this.#uses[place];
    if (known !== undefined) return known;
    const stem = this.#stems[place] ?? '';
    const use = isFunctionWord(stem) || stem.length < 2 ? FUNCTION_WORD : fieldWord(stem);
    this.#uses[place] = use;
    return use;
  }

  /** Gives all terms in a form that can be kept. */
  store(): StoredTerms {
    return {
      size: this.#size,
      words: [...this.#words.keys()],
      wordNumbers: Int32Array.from(this.#words.values()),
      pairs: this.#pairs.store(),
      topics: [...this.#topics.keys()],
      topicNumbers: Int32Array.from(this.#topics.values()),
    };
  }

  /** The number of a word by its stem. */
  #wordOf(stem: string): number {
    const known = this.#words.get(stem);
    if (known !== undefined) return known;
    const number = this.#next();
    this.#words.set(stem, number);
    this.#noteStem(number, stem);
    return number;
  }

  #noteStem(number: number, stem: string): void {
    if (number >= this.#places.length) {
      const longer = new Int32Array(2 * number);
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#places[number] = this.#stems.length;
    this.#stems.push(stem);
    this.#uses.push(undefined);
  }

  #next(): number {
    const number = this.#size;
    if (number === TERM_LIMIT)
      throw new RangeError('the library has more terms than can be told apart');
    this.#size += 1;
    return number;
  }
}
