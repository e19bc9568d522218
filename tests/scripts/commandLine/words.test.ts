import { expect, it } from 'vitest';
import { duration } from '../../../scripts/commandLine/words.ts';

it.each([
  [40, '0.0 s'],
  [9940, '9.9 s'],
  [9960, '10 s'],
  [59_400, '59 s'],
  [185_000, '3 min 5 s'],
])('writes %d ms for people', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
