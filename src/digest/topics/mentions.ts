import type { IndexedTerm, TermIndex } from '../../text/termIndex.ts';
import { splitWords, type Word } from '../../text/words.ts';
import { splitAbstract } from './abstractWords.ts';

/** What a paper is judged by. */
export interface ClassifierInput {
  title: string;
  abstract: string;
}

/** Where a term stands; one that the first sentence and others say stands in the first. */
export type MentionPlace = 'title' | 'first sentence' | 'abstract';

/** A term that a paper uses, and how much that says of its topic. */
export interface Mention {
  term: IndexedTerm;
  where: MentionPlace;
  /** How often it stands there; in the abstract as a whole for one that its first sentence says. */
  count: number;
  /** By how much the term's weights are multiplied. */
  strength: number;
}

/**
 * By how much a term counts more in one place than in another. The first sentence names the field
 * more surely than the rest, where methods, data and comparisons are told.
 */
const PLACE_FACTOR: Readonly<Record<MentionPlace, number>> = {
  title: 2,
  'first sentence': 1.8,
  abstract: 1,
};

/** Repeated mentions count ever less: a term said ten times counts not half as much again. */
const REPETITION_EXPONENT = 0.15;

/** The terms among the words of a title or an abstract, each where it stands first. */
function findIn(
  words: readonly Word[],
  index: TermIndex,
  placeOf: (word: number) => MentionPlace,
): Mention[] {
  const tallies = new Map<IndexedTerm, { where: MentionPlace; count: number }>();
  for (const { term, from } of index.find(words)) {
    const tally = tallies.get(term);
    if (tally === undefined) tallies.set(term, { where: placeOf(from), count: 1 });
    else tally.count += 1;
  }
  return [...tallies].map(([term, { where, count }]) => ({
    term,
    where,
    count,
    strength: PLACE_FACTOR[where] * count ** REPETITION_EXPONENT,
  }));
}

/**
 * Finds the topics' terms that a paper uses.
 *
 * @param index the terms of all topics
 * @param paper its title and abstract
 * @returns the terms of the title, then those of the abstract, each part in the order of the text;
 *   a term that stands in both is there twice
 */
export function findMentions(index: TermIndex, { title, abstract }: ClassifierInput): Mention[] {
  const { words, opening } = splitAbstract(abstract);
  return [
    ...findIn(splitWords(title), index, () => 'title'),
    ...findIn(words, index, (word) => (word < opening ? 'first sentence' : 'abstract')),
  ];
}
