import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyWeights, replaceTerms } from '../../../scripts/topics/topicTerms.ts';
import { topic } from './support.ts';

const graphs = topic('graphs', { graph: 3, 'state-of-the-art': 0, RAG: 1 });

/** The terms of graphs after one term got a weight. */
function termsAfter(term: string, weight: number) {
  const fitted = [{ term, weights: new Map([['graphs', weight]]) }];
  return applyWeights([graphs], fitted)[0]?.terms;
}

describe('applyWeights', () => {
  it.each([
    ['rounds to tenths', 'graph', 4.26, { graph: 4.3, RAG: 1, 'state-of-the-art': 0 }],
    ['keeps to the scale', 'graph', 14, { graph: 10, RAG: 1, 'state-of-the-art': 0 }],
    ['knows a term in another spelling', 'Graphs', 4, undefined],
    ['keeps a silent term silent', 'state-of-the-art', 2, { ...graphs.terms }],
    ['takes no weight away', 'RAG', 0.01, { ...graphs.terms }],
    ['leaves out a weak new term', 'tree', 0.2, { ...graphs.terms }],
    ['takes in a strong new term', 'tree', -0.4, { ...graphs.terms, tree: -0.4 }],
  ])('%s', (_, term, weight, expected) => {
    expect(termsAfter(term, weight)).toEqual(
      expected ?? { graph: 3, RAG: 1, 'state-of-the-art': 0, Graphs: 4 },
    );
  });

  it('sets the weightiest first, equal ones by the alphabet', () => {
    expect(Object.keys(termsAfter('apple', 1) ?? {})).toEqual([
      'graph',
      'apple',
      'RAG',
      'state-of-the-art',
    ]);
  });
});

describe('replaceTerms', () => {
  const text =
    "---\nname: Graphs\nterms:\n  graph: 3\n  'off': 1\nrelated: [code]\n---\n\nMy own words.\n";

  it('changes the terms and nothing else', () => {
    expect(replaceTerms(text, { graph: 2, off: 1 })).toBe(text.replace('graph: 3', 'graph: 2'));
  });

  it('quotes what YAML would read as something else', () => {
    const terms = { true: 1, off: 1, '3D': 1, "Alzheimer's": 2, 'a: b': 1, $1: 1 };
    const frontMatter = replaceTerms(text, terms).split('---')[1] ?? '';
    expect(parse(frontMatter, { version: '1.1' }).terms).toEqual(terms);
  });

  it('refuses a file without terms', () => {
    expect(() => replaceTerms('---\nname: Graphs\n---\n', {})).toThrow('terms:');
  });
});
