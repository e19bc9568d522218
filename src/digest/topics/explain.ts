import type { TopicId } from '../../schema/primitives.ts';
import type { Classification, FiredTerm } from './classify.ts';

/** Why a paper has a topic. */
export interface TopicReason {
  topic: TopicId;
  /** The topic's score and the terms that made it, as one line. */
  reason: string;
}

/** Such as “linear attention 12.4 (weight 6.2, abstract ×4)”. */
function describeTerm({ term, weight, where, count, points }: FiredTerm): string {
  const repeated = count === 1 ? '' : ` ×${count}`;
  return `${term} ${points.toFixed(1)} (weight ${weight}, ${where}${repeated})`;
}

/**
 * Tells why a text has its topics: the terms that fired, those that count most first and those that
 * speak against the topic last. The numbers before the brackets add up to the score.
 *
 * @param classification what the classifier says of the text
 * @param most how many terms to name for each topic
 * @returns one reason for each topic, in the order of the topics
 */
export function explainTopics(
  { topics, evidence }: Classification,
  most = Number.POSITIVE_INFINITY,
): TopicReason[] {
  return topics.map((topic) => {
    const found = evidence.find((one) => one.topic === topic);
    if (found === undefined) return { topic, reason: 'no term fired; the topic of last resort' };
    const terms = found.terms.toSorted((a, b) => b.points - a.points);
    const named = terms.slice(0, most).map(describeTerm);
    if (terms.length > named.length) named.push(`and ${terms.length - named.length} more`);
    return { topic, reason: `score ${found.score.toFixed(1)}: ${named.join(', ')}` };
  });
}
