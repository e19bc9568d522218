import { describe, expect, it, test } from 'vitest';
import type { TopicId } from '../../../src/schema/index.ts';
import { countTopicPairs, orderByKinship } from '../../../src/site/statistics/topicPairs.ts';
import fc from '../../support/fastCheck.ts';
import { samplePaper } from '../sampleLibrary.ts';

const under = (...topics: string[]) => samplePaper({ topics });
const one = () => 1;

describe('countTopicPairs', () => {
  it('counts the papers of each pair, whatever the order of the topics', () => {
    expect(countTopicPairs([under('b', 'a'), under('a', 'b', 'c'), under('c')])).toEqual([
      { topics: ['a', 'b'], count: 2 },
      { topics: ['a', 'c'], count: 1 },
      { topics: ['b', 'c'], count: 1 },
    ]);
  });

  it('does not pair a topic with itself', () => {
    expect(countTopicPairs([under('a', 'a')])).toEqual([]);
  });
});

describe('orderByKinship', () => {
  it('lets topics that share papers stand together', () => {
    const pairs = countTopicPairs([
      ...Array.from({ length: 4 }, () => under('a', 'd')),
      ...Array.from({ length: 3 }, () => under('d', 'b')),
      ...Array.from({ length: 3 }, () => under('c', 'e')),
      under('a', 'c'),
    ]);
    expect(orderByKinship(pairs, one)).toEqual(['e', 'c', 'a', 'd', 'b']);
  });

  it('does not let a large topic win by its size', () => {
    const pairs = countTopicPairs([
      under('a', 'large'),
      under('a', 'large'),
      under('a', 'b'),
      under('a', 'b'),
    ]);
    const size = (topic: TopicId) => (topic === 'large' ? 100 : 2);
    const row = orderByKinship(pairs, size);
    expect(Math.abs(row.indexOf('a' as TopicId) - row.indexOf('b' as TopicId))).toBe(1);
  });

  test('has every topic of the pairs once, and is the same again', () => {
    const papers = fc.array(
      fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(papers, (lists) => {
        const pairs = countTopicPairs(lists.map((topics) => under(...topics)));
        const row = orderByKinship(pairs, one);
        expect([...row].sort()).toEqual([...new Set(pairs.flatMap(({ topics }) => topics))].sort());
        expect(orderByKinship(pairs, one)).toEqual(row);
      }),
      { numRuns: 60 },
    );
  });
});
