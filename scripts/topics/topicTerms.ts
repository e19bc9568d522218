import { stringify } from 'yaml';
import type { TopicEntry } from '../../src/digest/topics/index.ts';
import { termKey } from '../../src/text/termIndex.ts';
import type { FittedTerm } from './fitWeights.ts';

/** A term that a topic does not list must reach this weight to be listed. */
const LEAST_NEW_WEIGHT = 0.3;
/** What the schema of topics allows. */
const GREATEST_WEIGHT = 10;

const TERMS = /^terms:\n(?: {2}.*\n)+/m;

function round(weight: number): number {
  const within = Math.max(-GREATEST_WEIGHT, Math.min(GREATEST_WEIGHT, weight));
  return Math.round(within * 10) / 10;
}

/**
 * Puts fitted weights into the topics, rounded to tenths. A term of weight zero, which keeps the
 * words inside it silent, stays; no other weight becomes zero.
 *
 * @param topics the topics
 * @param fitted what the fit says of the terms
 * @returns the topics with their new terms, the weightiest first
 */
export function applyWeights(
  topics: readonly TopicEntry[],
  fitted: readonly FittedTerm[],
): TopicEntry[] {
  return topics.map((topic) => {
    const spelling = new Map(Object.keys(topic.terms).map((term) => [termKey(term), term]));
    const terms = new Map(Object.entries(topic.terms));
    for (const { term, weights } of fitted) {
      const weight = round(weights.get(topic.id) ?? 0);
      const listed = spelling.get(termKey(term));
      if (listed === undefined) {
        if (Math.abs(weight) >= LEAST_NEW_WEIGHT) terms.set(term, weight);
      } else if (weight !== 0 && terms.get(listed) !== 0) terms.set(listed, weight);
    }
    const order = [...terms].sort(
      ([a, weightOfA], [b, weightOfB]) =>
        weightOfB - weightOfA || a.toLowerCase().localeCompare(b.toLowerCase(), 'en'),
    );
    return { ...topic, terms: Object.fromEntries(order) };
  });
}

/**
 * Writes terms into the text of a topic file and leaves everything else as it is.
 *
 * @param text the file's text
 * @param terms the terms, in the order in which they are to stand
 * @returns the new text
 * @throws Error when the file lists no terms, a line each
 */
export function replaceTerms(text: string, terms: TopicEntry['terms']): string {
  if (!TERMS.test(text))
    throw new Error('a topic file lists its terms below “terms:”, a line each');
  const lines = stringify({ terms }, { version: '1.1', singleQuote: true, lineWidth: 0 });
  return text.replace(TERMS, () => lines);
}
