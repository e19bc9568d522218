import { describe, expect, it } from 'vitest';
import { characteristicTerms } from '../../../src/site/topics/characteristicTerms.ts';
import { sampleContext, samplePaper, sampleTopic } from '../sampleLibrary.ts';

const paper = (title: string, topics: string[], abstract: string) =>
  samplePaper({ title, topics, source: { title, abstract } });

/** The terms of the topic `a` of a library. */
function termsOf(papers: ReturnType<typeof paper>[], terms: Record<string, number>) {
  const topics = [sampleTopic('a', { terms }), sampleTopic('b', { terms: { bird: 5 } })];
  const { library } = sampleContext(papers, { topics });
  const topic = library.topics.find(({ id }) => id === 'a');
  if (topic === undefined) throw new Error('the sample lacks it');
  return characteristicTerms(library, topic);
}

describe('characteristicTerms', () => {
  it('puts first what the topic has and the rest has not', () => {
    const terms = termsOf(
      [
        paper('One', ['a'], 'A model with attention.'),
        paper('Two', ['a'], 'A model with attention too.'),
        paper('Three', ['b'], 'A model of birds.'),
        paper('Four', ['b'], 'A model of bees.'),
      ],
      { attention: 5, model: 4 },
    );
    expect(terms).toEqual([{ label: 'attention', count: 2 }]);
  });

  it('puts the most frequent first, however telling others are', () => {
    const papers = [
      paper('One', ['a'], 'A model of a graph.'),
      paper('Two', ['a'], 'A model of a graph.'),
      paper('Three', ['a'], 'A model.'),
      paper('Four', ['b'], 'A model.'),
      paper('Five', ['b'], 'Bees.'),
    ];
    expect(termsOf(papers, { graph: 5, model: 5 })).toEqual([
      { label: 'model', count: 3 },
      { label: 'graph', count: 2 },
    ]);
  });

  it('counts papers, not mentions, and finds inflections', () => {
    const papers = [
      paper('One', ['a'], 'We merge. Merging merges what merged.'),
      paper('Two', ['b'], 'Birds.'),
    ];
    expect(termsOf(papers, { merge: 5 })).toMatchObject([{ count: 1 }]);
  });

  it('writes a term as the papers write it, without the capitals of a title', () => {
    const papers = [
      paper('Linear Attention', ['a'], 'Nothing.'),
      paper('On LLMs', ['a'], 'State-Space Models are Bayesian, and LLM Agents are not.'),
      paper('Two', ['b'], 'Birds.'),
    ];
    const terms = { 'linear attention': 5, 'state-space model': 5, Bayesian: 5, 'LLM agent': 5 };
    expect(
      termsOf(papers, terms)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['Bayesian', 'LLM agents', 'linear attention', 'state-space models']);
  });

  it('leaves out terms that only tip the balance, and those that speak for other topics', () => {
    const papers = [paper('One', ['a'], 'A bird in the hand.'), paper('Two', ['b'], 'Nothing.')];
    expect(termsOf(papers, { hand: 2.9 })).toEqual([]);
  });

  it('takes no word out of a formula, and none across one', () => {
    const papers = [
      paper(
        'Roots $\\sqrt{n}$ here',
        ['a'],
        'Error $\\sqrt{n}$, linear $\\frac{attention}{n}$ attention.',
      ),
      paper('Two', ['b'], 'Birds.'),
    ];
    const terms = { sqrt: 5, frac: 5, 'linear attention': 5, attention: 5 };
    expect(termsOf(papers, terms)).toEqual([{ label: 'attention', count: 1 }]);
  });

  it('asks for a second paper in a large topic', () => {
    const papers = [
      ...Array.from({ length: 7 }, (_, at) => paper(`P ${at}`, ['a'], 'A graph.')),
      paper('Last', ['a'], 'A forest of trees.'),
      ...Array.from({ length: 8 }, (_, at) => paper(`Q ${at}`, ['b'], 'Birds.')),
    ];
    expect(termsOf(papers, { graph: 5, forest: 5 })).toEqual([{ label: 'graph', count: 7 }]);
  });

  it('is empty for a topic without terms', () => {
    expect(termsOf([paper('One', ['a'], 'Words.')], {})).toEqual([]);
  });
});
