import { describe, expect, it } from 'vitest';
import { logLikelihood } from '../../../src/site/topics/logLikelihood.ts';

describe('logLikelihood', () => {
  it('is what the formula gives by hand', () => {
    // 10 of 20 against 10 of 80; expected 4 of 20 and 16 of 80.
    const byHand =
      2 *
      (10 * Math.log(10 / 4) +
        10 * Math.log(10 / 16) +
        10 * Math.log(10 / 16) +
        70 * Math.log(70 / 64));
    expect(logLikelihood(10, 20, 10, 80)).toBeCloseTo(byHand, 10);
  });

  it('is nothing where both groups have it alike, and below it where the others have it more', () => {
    expect(logLikelihood(5, 10, 50, 100)).toBeCloseTo(0, 10);
    expect(logLikelihood(1, 10, 90, 100)).toBeLessThan(0);
  });

  it.each([
    [0, 0, 0, 0],
    [0, 5, 0, 5],
    [5, 5, 0, 0],
  ])('is a number for %i of %i against %i of %i', (...counts) => {
    expect(Math.abs(logLikelihood(...counts))).toBeCloseTo(0, 10);
  });
});
