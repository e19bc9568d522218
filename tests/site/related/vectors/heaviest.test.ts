import { expect, it } from 'vitest';
import { heaviestPlaces } from '../../../../src/site/related/vectors/heaviest.ts';
import fc from '../../../support/fastCheck.ts';

it('chooses what sorting would put first, the first of those that weigh the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(6), { maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (all, most) => {
        const sorted = [...all.keys()].sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b);
        const places = sorted.slice(0, most).sort((a, b) => a - b);
        expect(heaviestPlaces(Float32Array.from(all), most)).toEqual(places);
      },
    ),
  );
});
