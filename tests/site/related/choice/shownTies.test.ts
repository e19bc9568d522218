import { describe, expect, it } from 'vitest';
import { isReason, shownTies } from '../../../../src/site/related/choice/shownTies.ts';

describe('shownTies', () => {
  it.each([
    ['Sparse', 'sparse'],
    ['Time series', 'time series'],
    ['In-Context Learner', 'in-context learner'],
    ['Transformer-based LLMs', 'transformer-based LLMs'],
  ])('takes the capitals of a heading from %s', (term, shown) => {
    expect(shownTies([term])).toEqual([shown]);
  });

  it.each([
    ['LoRA'],
    ['LLaMA 7B model'],
    ['RegMean++'],
    ['Bayes'],
    ['Householder'],
    ['Householder Products'],
    ['fine-tuning'],
  ])('leaves %s as it is', (term) => {
    expect(shownTies([term])).toEqual([term]);
  });

  it('leaves a name in the middle of a heading', () => {
    expect(shownTies(['Gaussian Mixture'])).toEqual(['Gaussian mixture']);
  });

  it('leaves out what papers on anything share', () => {
    expect(shownTies(['linear regression', 'Random', 'machine learning'])).toEqual([
      'linear regression',
    ]);
    expect(shownTies(['goals', 'Weights', 'Real-world applications'])).toEqual([]);
  });
});

describe('isReason', () => {
  it.each([
    [['model merging']],
    [['time-series']],
    [['XAI']],
    [['Householder']],
    [['quokka']],
    [['risks', 'causal']],
  ])('takes %j', (terms) => {
    expect(isReason(terms)).toBe(true);
  });

  it.each([
    [[]],
    [['scheme']],
    [['South']],
    [['risks']],
    [['express']],
    [['causal']],
    [['MSE']],
    [['goals', 'Weights', 'risks']],
  ])('does not take %j', (terms) => {
    expect(isReason(terms)).toBe(false);
  });
});
