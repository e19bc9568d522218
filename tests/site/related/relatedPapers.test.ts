import { describe, expect, it } from 'vitest';
import { findRelatedPapers } from '../../../src/site/related/relatedPapers.ts';
import type { ComparedPaper } from '../../../src/site/related/words/sequence.ts';
import fc from '../../support/fastCheck.ts';

const paper = (title: string, abstract = '', topics: string[] = []): ComparedPaper => ({
  title,
  abstract,
  topics,
});

const library = [
  paper(
    'RegMean++: Regression Mean for Model Merging',
    'Model merging combines models without training. Linear regression gives the merged weights in-context.',
    ['model-merging'],
  ),
  paper(
    'Permutations in Linear Mode Connectivity',
    'We study linear mode connectivity and model merging by weight matching, an in-context view.',
    ['model-merging'],
  ),
  paper(
    'Transformers for Time Series Forecasting',
    'We forecast a time series with self-attention and compare with a baseline.',
    ['time-series'],
  ),
  paper(
    'A Linear Model of Time Series',
    'Forecasting of each time series by one matrix; self-attention is not needed.',
    ['time-series'],
  ),
  paper('Cricket', 'A batter and his runs.', ['society']),
];

const word = fc.constantFrom(
  'linear',
  'attention',
  'the',
  'quantum',
  'self-',
  'series.',
  'RNN',
  '$',
);
const anyPaper = fc
  .record({
    title: fc.array(word, { maxLength: 4 }),
    abstract: fc.array(word, { maxLength: 25 }),
    topics: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  })
  .map(({ title, abstract, topics }) => paper(title.join(' '), abstract.join(' '), topics));

/** Nothing nameable ties them, and with the later six more than ten are near to the first. */
const manyAlike = [
  paper('self-', '', ['b']),
  paper('self-'),
  paper('self-'),
  ...Array.from({ length: 3 }, () => paper('', '', ['b'])),
  ...Array.from({ length: 6 }, () => paper('self-')),
];

describe('findRelatedPapers', () => {
  const related = findRelatedPapers(library);
  const titles = (at: number) => related[at]?.map((one) => library[one.paper]?.title);

  it('finds the papers on the same subject first', () => {
    expect(titles(0)?.[0]).toBe('Permutations in Linear Mode Connectivity');
    expect(titles(2)?.[0]).toBe('A Linear Model of Time Series');
  });

  it('says in the words of each paper what ties it', () => {
    expect(related[0]?.[0]?.terms[0]?.toLowerCase()).toBe('model merging');
    expect(related[2]?.[0]?.terms).toContain('time series');
    expect(related[2]?.[0]?.terms).toContain('self-attention');
  });

  it('is as sure of papers as before where one more is not counted', () => {
    const later = [paper('Model merging'), paper('Time series')];
    const isOld = (at: number) => at < library.length;
    const nearestOld = (lists: typeof related) =>
      lists.slice(0, library.length).map((list) => list.find(({ paper: at }) => isOld(at)));
    const all = [...library, ...later];
    expect(nearestOld(findRelatedPapers(all, isOld))).toEqual(nearestOld(related));
    expect(nearestOld(findRelatedPapers(all))).not.toEqual(nearestOld(related));
  });

  it('gives a paper that shares nothing no neighbors', () => {
    expect(related[4]).toEqual([]);
  });

  it.each([
    ['no paper', [], []],
    ['one paper', [paper('Alone')], [[]]],
    ['papers without words', [paper('…'), paper('$$')], [[], []]],
  ])('stands with %s', (_, papers, expected) => {
    expect(findRelatedPapers(papers)).toEqual(expected);
  });

  it('names what turns of phrase do not: papers alike in those alone are not tied', () => {
    const idle =
      'We propose a novel approach and extensive experiments demonstrate its effectiveness.';
    const [first] = findRelatedPapers([
      paper('Cricket', idle, ['society']),
      paper('Lighthouses', idle, ['science']),
    ]);
    expect(first).toEqual([]);
  });

  it('changes nothing between counted papers where others join them', () => {
    fc.assert(
      fc.property(
        fc.array(anyPaper, { minLength: 1, maxLength: 20 }),
        fc.array(anyPaper, { maxLength: 20 }),
        (old, later) => {
          const isOld = (at: number) => at < old.length;
          const before = findRelatedPapers(old);
          const after = findRelatedPapers([...old, ...later], isOld).slice(0, old.length);
          for (const [self, list] of after.entries()) {
            const known = new Map(before[self]?.map((one) => [one.paper, one]));
            const kept = list.filter((one) => isOld(one.paper) && known.has(one.paper));
            expect(kept).toEqual(kept.map((one) => known.get(one.paper)));
            if (!list.every((one) => isOld(one.paper))) continue;
            // Ten are looked at, so later papers may push out the last even where none is chosen.
            expect(list).toEqual(before[self]?.slice(0, list.length));
            if (old.length + later.length <= 11) expect(list).toEqual(before[self]);
          }
        },
      ),
      { examples: [[manyAlike.slice(0, 6), manyAlike.slice(6)]] },
    );
  });

  it('ties a later paper to the one paper before it that has its words', () => {
    const old = [paper('A zebrafinch', 'Of the zebrafinch.'), ...library.slice(1)];
    const all = [...old, paper('Another zebrafinch'), paper('Quokkas'), paper('More quokkas')];
    const related = findRelatedPapers(all, (at) => at < old.length);
    expect(related[0]?.map((one) => one.paper)).toEqual([old.length]);
    expect(related[old.length]?.[0]).toMatchObject({ paper: 0, terms: ['zebrafinch'] });
    expect(related[old.length + 1]?.[0]).toMatchObject({
      paper: old.length + 2,
      terms: ['Quokkas'],
    });
  });

  it('is bounded, deterministic and never names a paper to itself, for any library', () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 25 }), (papers) => {
        const lists = findRelatedPapers(papers);
        expect(lists).toEqual(findRelatedPapers(papers.map((one) => ({ ...one }))));
        expect(lists).toHaveLength(papers.length);
        for (const [self, list] of lists.entries()) {
          const others = list.map((one) => one.paper);
          expect(others.length).toBeLessThanOrEqual(5);
          expect(new Set(others).size).toBe(others.length);
          expect(others).not.toContain(self);
          const text = `${papers[self]?.title}\n${papers[self]?.abstract}`.replaceAll('\n', ' ');
          for (const { score, terms } of list) {
            expect(score).toBeGreaterThan(0);
            for (const term of terms) expect(text).toContain(term);
          }
          const scores = list.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('breaks ties in the order of papers', () => {
    const twins = ['a', 'b', 'c', 'd'].map(() => paper('Quantum circuits', 'Quantum circuits.'));
    expect(findRelatedPapers(twins).map((list) => list.map((one) => one.paper))).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
  });
});
