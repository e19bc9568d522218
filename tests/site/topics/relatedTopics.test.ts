import { expect, test } from 'vitest';
import { relatedTopics } from '../../../src/site/topics/relatedTopics.ts';
import { sampleContext, samplePaper, sampleTopic } from '../sampleLibrary.ts';

const titled = (title: string, ...topics: string[]) => samplePaper({ title, topics });
const { library } = sampleContext(
  [
    titled('One', 'a', 'large'),
    titled('Two', 'a', 'small'),
    titled('Three', 'a', 'often'),
    titled('Four', 'often', 'a'),
    titled('Five', 'large'),
    titled('Six', 'alone'),
  ],
  { topics: ['a', 'large', 'small', 'often', 'alone'].map((id) => sampleTopic(id)) },
);
const relatedTo = (id: string) => {
  const topic = library.topics.find((one) => one.id === id);
  if (topic === undefined) throw new Error('the sample lacks it');
  return relatedTopics(library, topic).map(({ topic: other, shared }) => [other.id, shared]);
};

test('topics that share most papers come first, among equals the smaller one', () => {
  expect(relatedTo('a')).toEqual([
    ['often', 2],
    ['small', 1],
    ['large', 1],
  ]);
});

test('a topic on papers of its own has none', () => {
  expect(relatedTo('alone')).toEqual([]);
});
