import { describe, expect, it, test } from 'vitest';
import { distributionOf } from '../../../src/site/statistics/distribution.ts';
import fc from '../../support/fastCheck.ts';

describe('distributionOf', () => {
  it('counts every value between the least and the greatest', () => {
    expect(distributionOf([3, 1, undefined, 3], 20)).toEqual({
      bins: [
        { value: 1, count: 1, isTail: false },
        { value: 2, count: 0, isTail: false },
        { value: 3, count: 2, isTail: false },
      ],
      median: 3,
      known: 3,
      unknown: 1,
    });
  });

  it('counts all above the greatest bin in it', () => {
    const { bins } = distributionOf([4, 5, 6, 900], 5);
    expect(bins).toEqual([
      { value: 4, count: 1, isTail: false },
      { value: 5, count: 3, isTail: true },
    ]);
  });

  it('takes the lower of two middle values for the median', () => {
    expect(distributionOf([1, 2, 3, 10], 20).median).toBe(2);
  });

  it('is empty where nothing is known', () => {
    expect(distributionOf([undefined], 20)).toEqual({
      bins: [],
      median: undefined,
      known: 0,
      unknown: 1,
    });
  });

  test('every paper is counted once', () => {
    const values = fc.array(fc.option(fc.nat({ max: 40 }), { nil: undefined }));
    fc.assert(
      fc.property(values, fc.nat({ max: 30 }), (list, most) => {
        const { bins, known, unknown } = distributionOf(list, most);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(known);
        expect(known + unknown).toBe(list.length);
        expect(bins.every(({ value }) => value <= most)).toBe(true);
      }),
    );
  });
});
