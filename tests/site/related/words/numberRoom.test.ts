import { expect, it } from 'vitest';
import { NumberRoom } from '../../../../src/site/related/words/numberRoom.ts';
import fc from '../../../support/fastCheck.ts';

it('gives arrays of which none shares a number with another', () => {
  const length = fc.nat({ max: 9000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), length), { maxLength: 30 }), (wanted) => {
      const room = new NumberRoom();
      const arrays = wanted.map(([isLong, count]) =>
        isLong ? room.takeLong(count) : room.takeShort(count),
      );
      for (const [at, array] of arrays.entries()) {
        expect(array.length).toBe(wanted[at]?.[1]);
        expect(array.every((value) => value === 0)).toBe(true);
        array.fill(at + 1);
      }
      for (const [at, array] of arrays.entries()) {
        expect(array.every((value) => value === at + 1)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

it('has room for one array that is longer than all others together', () => {
  const room = new NumberRoom();
  expect(room.takeLong(100_000).length).toBe(100_000);
  expect([...room.takeShort(3)]).toEqual([0, 0, 0]);
});
