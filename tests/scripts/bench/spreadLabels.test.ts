import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../scripts/bench/spreadLabels.ts';
import fc from '../../support/fastCheck.ts';

describe('spreadLabels', () => {
  it.each([
    { name: 'nothing', wanted: [], places: [] },
    { name: 'labels with room', wanted: [10, 40], places: [10, 40] },
    { name: 'two at one place', wanted: [20, 20], places: [12.5, 27.5] },
    { name: 'in any order', wanted: [60, 22, 18], places: [60, 27.5, 12.5] },
    {
      name: 'a third that the moving of two would touch',
      wanted: [20, 22, 34],
      places: [10.333, 25.333, 40.333],
    },
  ])('places $name', ({ wanted, places }) => {
    expect(spreadLabels(wanted, 15).map((place) => Math.round(place * 1000) / 1000)).toEqual(
      places,
    );
  });

  it('keeps the gap and the order, whatever is wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }), (wanted) => {
        const places = spreadLabels(wanted, 15);
        const order = wanted
          .map((_, index) => index)
          .sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
        for (const [step, index] of order.entries()) {
          const next = order[step + 1];
          if (next === undefined) break;
          expect((places[next] as number) - (places[index] as number)).toBeGreaterThan(15 - 1e-6);
        }
      }),
    );
  });
});
