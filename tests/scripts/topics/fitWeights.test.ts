import { describe, expect, it } from 'vitest';
import { crossValidate, fitWeights, measureAgreement } from '../../../scripts/topics/fitWeights.ts';
import { applyWeights } from '../../../scripts/topics/topicTerms.ts';
import { createClassifier } from '../../../src/digest/topics/index.ts';
import { labeled, topic } from './support.ts';

const topics = [
  topic('graphs', { graph: 3, node: 2, tree: 4 }),
  topic('speech-audio', { speech: 3, voice: 2 }),
];
const papers = [
  labeled('Graphs of speech', 'speech-audio'),
  labeled('Speech as a graph', 'speech-audio'),
  labeled('Nodes', 'graphs'),
];

/** The weight of a term for a topic after the fit. */
function weightOf(term: string, id: string, fitted = fitWeights(topics, papers)) {
  return fitted.find((one) => one.term === term)?.weights.get(id);
}

describe('fitWeights', () => {
  it('moves weights toward what the reader says', () => {
    expect(weightOf('speech', 'speech-audio')).toBeGreaterThan(3);
    expect(weightOf('graph', 'graphs')).toBeLessThan(3);
    expect(weightOf('graph', 'speech-audio')).toBeGreaterThan(0);
  });

  it('leaves terms alone that no paper uses', () => {
    const used = fitWeights(topics, papers).map(({ term }) => term);
    expect(used.toSorted()).toEqual(['graph', 'node', 'speech']);
  });

  it('turns a wrong first topic into a right one', () => {
    const fitted = createClassifier(applyWeights(topics, fitWeights(topics, papers)));
    expect(measureAgreement(fitted, papers).firstTopic).toBe(1);
  });

  it('does not mind which of two acceptable topics is first', () => {
    const either = fitWeights(topics, [labeled('Graphs of speech', 'graphs', 'speech-audio')]);
    expect(weightOf('graph', 'graphs', either)).toBeCloseTo(3, 0);
    expect(weightOf('speech', 'speech-audio', either)).toBeCloseTo(3, 0);
  });

  it('yields the same weights every time', () => {
    expect(fitWeights(topics, papers)).toEqual(fitWeights(topics, papers));
  });
});

describe('measureAgreement', () => {
  it('counts first topics and accepted ones', () => {
    const agreement = measureAgreement(createClassifier(topics), [
      labeled('A graph', 'graphs'),
      labeled('A voice', 'graphs'),
    ]);
    expect(agreement).toEqual({ papers: 2, firstTopic: 0.5, precision: 0.5, topicsPerPaper: 1 });
  });
});

describe('crossValidate', () => {
  it('judges each paper by a fit to the others', () => {
    const alone = [labeled('A graph', 'graphs'), labeled('A voice', 'graphs')];
    expect(crossValidate(topics, alone, 2, applyWeights)).toMatchObject({
      papers: 2,
      firstTopic: 0.5,
    });
  });
});
