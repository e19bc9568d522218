import { describe, expect, it } from 'vitest';
import { findingsSentence } from '../../../../src/components/search/shown/sentence.ts';
import { readTypedWords } from '../../../../src/components/search/words/typedWords.ts';

describe('findingsSentence', () => {
  const found = {
    count: 0,
    countUnfiltered: 0,
    terms: [],
    unknown: [],
    isPart: false,
    meant: undefined,
  };
  const xyz = { written: 'xyz' };
  const termsOf = (typed: string) => readTypedWords(typed).terms;
  it.each([
    [found, 'x', 'No papers found for “x”.'],
    [{ ...found, count: 1 }, '', '1 paper.'],
    [{ ...found, count: 1204 }, ' x ', '1,204 papers for “x”.'],
    [
      { ...found, countUnfiltered: 12 },
      'x',
      'No papers found for “x” with these filters; without them, 12 papers.',
    ],
    [{ ...found, count: 2, unknown: [xyz] }, 'a xyz', 'No paper has “xyz”. 2 papers for the rest.'],
    [{ ...found, unknown: [xyz] }, 'xyz', 'No papers found for “xyz”.'],
    [
      { ...found, count: 2, unknown: [{ written: 'lorra', nearest: 'lora' }] },
      'lorra',
      'No paper has “lorra”. 2 papers for the nearest, “lora”.',
    ],
    [{ ...found, count: 3 }, '“linear attention”', '3 papers for “linear attention”.'],
    [
      { ...found, count: 12, unknown: [{ written: 'difusion' }], meant: 'diffusion models' },
      'difusion models',
      'No paper has “difusion”; showing 12 papers for “diffusion models”.',
    ],
    [
      { ...found, countUnfiltered: 2, unknown: [{ written: 'difusion' }], meant: 'diffusion' },
      'difusion',
      'No paper has “difusion”. No papers found for “diffusion” with these filters; without them, 2 papers.',
    ],
    [
      { ...found, count: 2, isPart: true, terms: termsOf('need attention') },
      'all you need is attention',
      'No paper has all of these words; 2 papers have “need” and “attention”.',
    ],
    [
      { ...found, count: 1, isPart: true, terms: termsOf('need'), unknown: [xyz] },
      'need xyz this',
      'No paper has “xyz”. No paper has all of these words; 1 paper has “need”.',
    ],
  ])('of %j for %j is %j', (findings, typed, sentence) => {
    expect(findingsSentence(findings, typed)).toBe(sentence);
  });
});
