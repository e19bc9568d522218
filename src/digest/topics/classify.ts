import type { TopicId } from '../../schema/primitives.ts';
import { createTermIndex, type IndexedTerm } from '../../text/termIndex.ts';
import { type ClassifierInput, createMentionFinder, type MentionPlace } from './mentions.ts';
import type { TopicEntry } from './topicEntry.ts';

/** A term that fired. */
export interface FiredTerm {
  /** The term as its topic file writes it. */
  term: string;
  /** Its weight for the topic. */
  weight: number;
  where: MentionPlace;
  /** How often it stands there; in the abstract as a whole for one that its first sentence says. */
  count: number;
  /** What it adds to the topic's score: more than its weight in the title and the first sentence. */
  points: number;
}

/** What spoke for a topic. */
export interface TopicEvidence {
  topic: TopicId;
  score: number;
  /** The terms that fired: those of the title, then those of the abstract, as they come. */
  terms: FiredTerm[];
}

/** The topics of a paper and why. */
export interface Classification {
  /** One to three topics, the most specific first. */
  topics: TopicId[];
  /** Every topic for which a term spoke, the best first. */
  evidence: TopicEvidence[];
}

export interface Classifier {
  classify: (paper: ClassifierInput) => Classification;
  /** Gives the same topics, without what spoke for them: where nobody asks, it is much to gather. */
  topicsAlone: (paper: ClassifierInput) => Classification;
}

/** The most topics of a paper. */
const MOST_TOPICS = 3;

/** What the second and third topics must reach: a score of their own and a share of the best one's. */
const FURTHER_TOPICS = [
  { score: 14, share: 0.5 },
  { score: 18, share: 0.62 },
] as const;

/** The topic of a text in which no term is found. */
const TOPIC_OF_LAST_RESORT = 'science';

/**
 * Makes a classifier from the topics' weighted terms. A topic's score is the sum of the weights of
 * its terms, each times what its mentions say. The weights in `content/topics` were set by hand and
 * fitted to readings of abstracts (`scripts/fit-topic-terms.ts` fits them again); they are data, for
 * curators to change.
 *
 * @param topics the topics of the library, in any order
 * @returns a classifier that gives every text one to three topics
 * @throws Error when there are no topics
 */
export function createClassifier(topics: readonly TopicEntry[]): Classifier {
  const entries = [...topics].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lastResort = entries.find(({ id }) => id === TOPIC_OF_LAST_RESORT) ?? entries[0];
  if (lastResort === undefined) throw new Error('a classifier needs at least one topic');
  const index = createTermIndex(entries);
  const findMentions = createMentionFinder(index);
  const votes = layOutVotes(index.terms);

  const gather = (paper: ClassifierInput): TopicEvidence[] => {
    const evidence = entries.map(({ id }): TopicEvidence => ({ topic: id, score: 0, terms: [] }));
    for (const { term, where, count, strength } of findMentions(paper)) {
      for (const { topic, weight } of term.votes) {
        const own = evidence[topic];
        if (own === undefined) continue;
        const points = weight * strength;
        own.score += points;
        own.terms.push({ term: term.term, weight, where, count, points });
      }
    }
    return evidence.filter(({ terms }) => terms.length > 0);
  };

  const scoresAlone = (paper: ClassifierInput): TopicScore[] => {
    const scores = new Float64Array(entries.length);
    const spokenFor = new Uint8Array(entries.length);
    for (const { term, strength } of findMentions(paper)) {
      const end = votes.ends[term.number] as number;
      for (let at = votes.ends[term.number - 1] ?? 0; at < end; at += 1) {
        const topic = votes.topics[at] as number;
        scores[topic] = (scores[topic] as number) + (votes.weights[at] as number) * strength;
        spokenFor[topic] = 1;
      }
    }
    const found: TopicScore[] = [];
    for (const [at, { id }] of entries.entries()) {
      if (spokenFor[at] === 1) found.push({ topic: id, score: scores[at] as number });
    }
    return found;
  };

  return {
    classify: (paper) => {
      const evidence = gather(paper).sort(byScore);
      return { topics: choose(evidence, lastResort.id), evidence };
    },
    topicsAlone: (paper) => ({
      topics: choose(scoresAlone(paper).sort(byScore), lastResort.id),
      evidence: [],
    }),
  };
}

/** The votes of all terms, one term's after the other's, where they are read sooner than from object to object. */
interface Votes {
  /** Where the votes of each term end. */
  ends: Int32Array;
  topics: Int32Array;
  weights: Float64Array;
}

function layOutVotes(terms: readonly IndexedTerm[]): Votes {
  const all = terms.flatMap(({ votes }) => votes);
  let end = 0;
  const ends = Int32Array.from(terms, ({ votes }) => {
    end += votes.length;
    return end;
  });
  return {
    ends,
    topics: Int32Array.from(all, ({ topic }) => topic),
    weights: Float64Array.from(all, ({ weight }) => weight),
  };
}

type TopicScore = Pick<TopicEvidence, 'topic' | 'score'>;

const byScore = (a: TopicScore, b: TopicScore): number => b.score - a.score;

/** The topics of a paper, from the scores, the best first. */
function choose(scores: readonly TopicScore[], lastResort: TopicId): TopicId[] {
  const best = scores[0];
  if (best === undefined) return [lastResort];
  const chosen = [best.topic];
  for (const { topic, score } of scores.slice(1, MOST_TOPICS)) {
    const needed = FURTHER_TOPICS[chosen.length - 1];
    if (needed === undefined || score < needed.score || score < best.score * needed.share) break;
    chosen.push(topic);
  }
  return chosen;
}
