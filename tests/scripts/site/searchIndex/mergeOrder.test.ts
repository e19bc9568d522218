import { describe, expect, it } from 'vitest';
import { mergeOrder } from '../../../../scripts/site/searchIndex/mergeOrder.ts';
import fc from '../../../support/fastCheck.ts';

/** Keys with common beginnings, and any others. */
const key = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\xff'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const lists = fc.array(fc.uniqueArray(key, { maxLength: 12 }), { maxLength: 9 });

describe('mergeOrder', () => {
  it('gives each key in order, with the values of all lists that have it, in their order', () => {
    fc.assert(
      fc.property(lists, (unsorted) => {
        const sorted = unsorted.map((keys) => keys.toSorted());
        const keys = [...new Set(sorted.flat())].sort();
        const expected = keys.map((one) =>
          sorted.flatMap((list, at) => (list.includes(one) ? [`${at} ${one}`] : [])),
        );
        const values = sorted.map((list, at) => list.map((one) => `${at} ${one}`).values());
        expect([...mergeOrder(values, (value) => value.slice(2))]).toEqual(expected);
      }),
    );
  });
});
