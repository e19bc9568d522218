import type { IndexedTerm, TermIndex } from '../../text/termIndex.ts';
import { splitWords } from '../../text/words.ts';
import { background } from './background.ts';

/** What a paper is judged by. */
export interface ClassifierInput {
  title: string;
  abstract: string;
}

/** A term that a paper uses, and how much that says of its topic. */
export interface Mention {
  term: IndexedTerm;
  where: 'title' | 'abstract';
  /** How often it stands there. */
  count: number;
  /** By how much the term's weights are multiplied. */
  strength: number;
}

/** A term in the title counts as much as this many in the abstract. */
const TITLE_FACTOR = 1.5;

/** A term counts this much where the abstract still tells the background. */
const BACKGROUND_FACTOR = 0.8;

/** Repeated mentions count ever less: a term said eight times counts not quite twice. */
const REPETITION_EXPONENT = 0.3;

/** The terms of one part of a paper. */
function findIn(where: Mention['where'], text: string, index: TermIndex): Mention[] {
  const words = splitWords(text);
  const contribution = where === 'abstract' ? background(words) : 0;
  const factor = where === 'title' ? TITLE_FACTOR : 1;
  const tallies = new Map<IndexedTerm, { count: number; said: number }>();
  for (const { term, from } of index.find(words)) {
    const tally = tallies.get(term) ?? { count: 0, said: 0 };
    tally.count += 1;
    tally.said += from < contribution ? BACKGROUND_FACTOR : 1;
    tallies.set(term, tally);
  }
  return [...tallies].map(([term, { count, said }]) => ({
    term,
    where,
    count,
    strength: factor * said ** REPETITION_EXPONENT,
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
  return [...findIn('title', title, index), ...findIn('abstract', abstract, index)];
}
