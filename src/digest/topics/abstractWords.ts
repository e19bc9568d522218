import { splitWords, type Word } from '../../text/words.ts';

/** Where a sentence ends and another begins. */
const SENTENCE_END = /[.!?]\s+(?=[\p{Lu}\d($])/u;

/** The words of an abstract. */
export interface AbstractWords {
  words: Word[];
  /** How many of them are of the first sentence. */
  opening: number;
}

/**
 * Splits an abstract into words and measures its first sentence.
 *
 * @param abstract the text of an abstract
 * @returns its words in order; all of them are of the first sentence when it has but one
 */
export function splitAbstract(abstract: string): AbstractWords {
  const end = SENTENCE_END.exec(abstract)?.index ?? abstract.length;
  const words = splitWords(abstract.slice(0, end));
  const opening = words.length;
  for (const word of splitWords(abstract.slice(end))) words.push(word);
  return { words, opening };
}
