import { describe, expect, test } from 'vitest';
import {
  createClassifier,
  explainTopics,
  type TopicEntry,
} from '../../../src/digest/topics/index.ts';
import { topicIdSchema } from '../../../src/schema/primitives.ts';
import { classifier } from './support.ts';

const graphs: TopicEntry = {
  id: topicIdSchema.parse('graphs'),
  name: 'Graphs',
  scope: 'graphs',
  terms: { graph: 3, node: 1, image: -2 },
  related: [],
};

describe('explainTopics', () => {
  const { classify } = createClassifier([graphs]);

  test('names the terms that fired, the weightiest first, those against it last', () => {
    const classification = classify({
      title: 'Nodes',
      abstract: 'We draw. An image of a graph of graphs.',
    });
    expect(explainTopics(classification)).toEqual([
      {
        topic: 'graphs',
        reason:
          'score 3.3: graph 3.3 (weight 3, abstract ×2), node 2.0 (weight 1, title), image -2.0 (weight -2, abstract)',
      },
    ]);
  });

  test('names no more terms than asked for', () => {
    const classification = classify({ title: 'Nodes', abstract: 'An image of a graph.' });
    expect(explainTopics(classification, 1)[0]?.reason).toBe(
      'score 3.8: graph 5.4 (weight 3, first sentence), and 2 more',
    );
  });

  test('says so where no term fired', () => {
    expect(explainTopics(classify({ title: 'Cheese', abstract: '' }))).toEqual([
      { topic: 'graphs', reason: 'no term fired; the topic of last resort' },
    ]);
  });

  test('explains every topic of a paper, and the points of its terms add up to the score', () => {
    const classification = classifier.classify({
      title: 'Linear attention for graph transformers',
      abstract: 'We prune and quantize large language models with linear attention.',
    });
    expect(explainTopics(classification).map(({ topic }) => topic)).toEqual(classification.topics);
    for (const { score, terms } of classification.evidence) {
      expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 8);
    }
  });
});
