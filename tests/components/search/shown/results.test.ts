import { describe, expect, it } from 'vitest';
import { findingsSentence } from '../../../../src/components/search/shown/results.ts';

describe('findingsSentence', () => {
  const found = { count: 0, countUnfiltered: 0, words: [], unknown: [], isPart: false };
  const xyz = { word: 'xyz' };
  it.each([
    [found, 'x', 'No paper found for “x”.'],
    [{ ...found, count: 1 }, '', '1 paper.'],
    [{ ...found, count: 1204 }, ' x ', '1,204 papers for “x”.'],
    [
      { ...found, countUnfiltered: 12 },
      'x',
      'No paper found for “x” with these filters; without them, 12 papers.',
    ],
    [{ ...found, count: 2, unknown: [xyz] }, 'a xyz', 'No paper has “xyz”. 2 papers for the rest.'],
    [{ ...found, unknown: [xyz] }, 'xyz', 'No paper found for “xyz”.'],
    [
      { ...found, count: 2, unknown: [{ word: 'lorra', nearest: 'LoRA' }] },
      'lorra',
      'No paper has “lorra”. 2 papers for the nearest, “LoRA”.',
    ],
    [
      { ...found, count: 2, isPart: true, words: ['need', 'attention'] },
      'all you need is attention',
      'No paper has all of these words; 2 papers have “need” and “attention”.',
    ],
    [
      { ...found, count: 1, isPart: true, words: ['need'], unknown: [xyz] },
      'need xyz this',
      'No paper has “xyz”. No paper has all of these words; 1 paper has “need”.',
    ],
  ])('of %j for %j is %j', (findings, typed, sentence) => {
    expect(findingsSentence(findings, typed)).toBe(sentence);
  });
});
