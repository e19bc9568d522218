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

/** Finds the topics' terms that a paper uses. */
export type MentionFinder = (paper: ClassifierInput) => Mention[];

/**
 * Makes a finder of the topics' terms that a paper uses.
 *
 * @param index the terms of all topics
 * @returns gives the terms of the title, then those of the abstract, each part in the order of the text;
 *   a term that stands in both is there twice
 */
export function createMentionFinder(index: TermIndex): MentionFinder {
  // Which mention of a part is that of a term, one more than its place; all zero between the parts.
  const places = new Int32Array(index.terms.length);

  /** Adds the terms among the words of a title or an abstract, each where it stands first. */
  function findIn(
    words: readonly Word[],
    placeOf: (word: number) => MentionPlace,
    mentions: Mention[],
  ): void {
    const first = mentions.length;
    for (const { term, from } of index.find(words)) {
      const place = places[term.number] as number;
      if (place > 0) (mentions[place - 1] as Mention).count += 1;
      else {
        mentions.push({ term, where: placeOf(from), count: 1, strength: 0 });
        places[term.number] = mentions.length;
      }
    }
    for (let at = first; at < mentions.length; at += 1) {
      const mention = mentions[at] as Mention;
      const { term, where, count } = mention;
      places[term.number] = 0;
      mention.strength = PLACE_FACTOR[where] * (count === 1 ? 1 : count ** REPETITION_EXPONENT);
    }
  }
  return ({ title, abstract }) => {
    const { words, opening } = splitAbstract(abstract);
    const mentions: Mention[] = [];
    findIn(splitWords(title), () => 'title', mentions);
    findIn(words, (word) => (word < opening ? 'first sentence' : 'abstract'), mentions);
    return mentions;
  };
}
