import { expect, it } from 'vitest';
import { countOf } from '../../src/text/countOf.ts';

it.each([
  [0, '0 papers'],
  [1, '1 paper'],
  [999, '999 papers'],
  [1000, '1,000 papers'],
  [1_234_567, '1,234,567 papers'],
])('counts %i', (count, words) => {
  expect(countOf(count, 'paper')).toBe(words);
});

it('takes another plural', () => {
  expect(countOf(2, 'series', 'series')).toBe('2 series');
});
