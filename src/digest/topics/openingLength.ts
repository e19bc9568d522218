import { splitWords } from '../../text/words.ts';

/** Where a sentence ends and another begins. */
const SENTENCE_END = /[.!?]\s+(?=[\p{Lu}\d($])/u;

/**
 * Measures the first sentence of an abstract.
 *
 * @param abstract the text of an abstract
 * @returns the number of words of its first sentence; of all its words when it has but one sentence
 */
export function openingLength(abstract: string): number {
  const end = SENTENCE_END.exec(abstract)?.index ?? abstract.length;
  return splitWords(abstract.slice(0, end)).length;
}
