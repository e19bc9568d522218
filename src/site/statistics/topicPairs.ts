import type { Paper, TopicId } from '../../schema/index.ts';

/** Two topics and the papers under both. */
export interface TopicPair {
  /** The ids of the two, in the order of the alphabet. */
  topics: readonly [TopicId, TopicId];
  count: number;
}

/**
 * Counts the papers that topics share.
 *
 * @param papers papers with one to three topics each
 * @returns every pair that shares a paper, most papers first
 */
export function countTopicPairs(papers: readonly Pick<Paper, 'topics'>[]): TopicPair[] {
  const pairs = new Map<string, { topics: [TopicId, TopicId]; count: number }>();
  for (const paper of papers) {
    const topics = [...new Set(paper.topics)].sort();
    topics.forEach((one, at) => {
      for (const other of topics.slice(at + 1)) {
        const key = `${one} ${other}`;
        const pair = pairs.get(key) ?? { topics: [one, other], count: 0 };
        pair.count += 1;
        pairs.set(key, pair);
      }
    });
  }
  return [...pairs.entries()]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}

/**
 * Orders topics so that those which share papers stand together: begins with the pair that shares
 * most and lets the topic that shares most with either end of the row stand there next, as in
 * single-linkage seriation.
 *
 * @param pairs the pairs, most papers first
 * @param size of a topic, its number of papers: a pair counts as the share of the smaller topic
 * @returns every topic of the pairs, once
 */
export function orderByKinship(
  pairs: readonly TopicPair[],
  size: (topic: TopicId) => number,
): TopicId[] {
  const weights = new Map<string, number>();
  const rest = new Set<TopicId>();
  for (const { topics, count } of pairs) {
    const [one, other] = topics;
    // The geometric mean of both shares: neither a large topic nor a tiny one wins by its size.
    const weight = count / Math.sqrt(size(one) * size(other));
    weights.set(`${one} ${other}`, weight).set(`${other} ${one}`, weight);
    rest.add(one).add(other);
  }
  const weightOf = (one: TopicId, other: TopicId) => weights.get(`${one} ${other}`) ?? 0;
  const row: TopicId[] = [];
  while (rest.size > 0) {
    const next = nextInRow(row, rest, weightOf, pairs);
    if (next.atStart) row.unshift(next.topic);
    else row.push(next.topic);
    rest.delete(next.topic);
  }
  return row;
}

function nextInRow(
  row: readonly TopicId[],
  rest: ReadonlySet<TopicId>,
  weightOf: (one: TopicId, other: TopicId) => number,
  pairs: readonly TopicPair[],
): { topic: TopicId; atStart: boolean } {
  const [first, last] = [row[0], row.at(-1)];
  let best: { topic: TopicId; atStart: boolean; weight: number } | undefined;
  for (const topic of rest) {
    for (const [end, atStart] of [
      [last, false],
      [first, true],
    ] as const) {
      const weight = end === undefined ? 0 : weightOf(end, topic);
      if (weight > (best?.weight ?? 0)) best = { topic, atStart, weight };
    }
  }
  if (best !== undefined) return best;
  // Nothing ties to an end: the pair that shares most among those left begins anew.
  const start = pairs.flatMap(({ topics }) => topics).find((topic) => rest.has(topic));
  if (start === undefined) throw new Error('a topic of no pair cannot be placed');
  return { topic: start, atStart: false };
}
