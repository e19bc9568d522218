import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  addWordCounts,
  countWords,
  printWordCounts,
} from '../../../../scripts/site/searchIndex/countWords.ts';
import {
  chooseSpellings,
  packSpellings,
} from '../../../../scripts/site/searchIndex/writeSpellings.ts';
import {
  meantSearch,
  meantWord,
  readSpellings,
} from '../../../../src/components/search/engine/spellings.ts';

const SPELLINGS = [
  'attention',
  'forecasting',
  'intention',
  'learn',
  'linear',
  'linkage',
  'quantization',
].map((word) => ({ word, weight: word === 'intention' ? 1 : 3 }));

describe('meantWord', () => {
  it.each([
    ['quntization', 'quantization'],
    ['Forcasting', 'forecasting'],
    ['linaer', 'linear'],
    ['atention', 'attention'],
    ['nitention', 'intention'],
    ['leran', 'learn'],
    ['learm', 'learn'],
    ['lern', 'learn'],
    ['xyzzyqqq', undefined],
    ['lin', undefined],
    ['linear', undefined],
    ['ℓ2-norm', undefined],
  ])('of %s is %s', (typed, word) => {
    expect(meantWord(typed, SPELLINGS)).toBe(word);
  });
});

describe('meantSearch', () => {
  it('writes the search anew, with all else as typed', () => {
    expect(
      meantSearch('Linear atention, quntization', ['atention', 'quntization'], SPELLINGS),
    ).toBe('Linear attention, quantization');
    expect(meantSearch('linear xyzzyqqq', ['xyzzyqqq'], SPELLINGS)).toBeUndefined();
  });

  it('leaves alone words that have a misspelled one in them', () => {
    expect(meantSearch('lerning lern (Lern)', ['lern', 'Lern'], SPELLINGS)).toBe(
      'lerning learn (Learn)',
    );
    expect(meantSearch('LINAER $& models', ['LINAER'], SPELLINGS)).toBe('LINEAR $& models');
  });
});

describe('the words that are suggested', () => {
  const counts = new Map<string, number>();
  countWords(
    counts,
    '<h1>Linear attention</h1><p id="quantized">attention, LoRA and self-attention.</p>',
  );
  countWords(counts, '<p>Attention x linear3 naïveté; and</p>');

  it('are those of the text, counted by paper', () => {
    expect([...counts]).toEqual([
      ['linear', 1],
      ['attention', 2],
      ['lora', 1],
      ['self', 1],
    ]);
  });

  it('are added up over the parts of a library', () => {
    const sum = new Map<string, number>();
    addWordCounts(sum, printWordCounts(counts));
    addWordCounts(sum, printWordCounts(counts));
    expect(sum.get('attention')).toBe(4);
    expect(sum.size).toBe(counts.size);
  });

  it('come to the browser with how frequent they are', () => {
    const spellings = chooseSpellings(counts, 2);
    expect(spellings).toContainEqual({ word: 'attention', weight: 1 });
    expect(readSpellings(gunzipSync(packSpellings(spellings)))).toEqual(spellings);
  });

  it('are in two papers at least where there are many papers', () => {
    expect(chooseSpellings(counts, 1000)).toEqual([{ word: 'attention', weight: 1 }]);
  });
});
