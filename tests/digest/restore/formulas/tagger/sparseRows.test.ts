import { expect, test } from 'vitest';
import { keepRows, placeOf } from '../../../../../src/digest/restore/formulas/tagger/sparseRows.ts';
import fc from '../../../../support/fastCheck.ts';

const WIDTH = 3;

test('every row of any table is found again, and rows of zeros take no room', () => {
  const row = fc.oneof(
    { weight: 3, arbitrary: fc.constant([0, 0, 0]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 3, maxLength: 3 }),
    },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 100 }), (rows) => {
      const { places, kept } = keepRows(Int8Array.from(rows.flat()), WIDTH);
      const found = rows.map((_, at) => {
        const place = placeOf(places, at) * WIDTH;
        return [...kept.subarray(place, place + WIDTH)];
      });
      expect(found).toEqual(rows);
      const filled = rows.filter((one) => one.some((weight) => weight !== 0));
      expect(kept).toHaveLength((filled.length + 1) * WIDTH);
    }),
  );
});
