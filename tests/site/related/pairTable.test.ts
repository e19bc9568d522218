import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairTable } from '../../../src/site/related/pairTable.ts';

it('finds every number again, whatever the keys and however many are expected', () => {
  const keys = fc.uniqueArray(fc.maxSafeNat(), { minLength: 0, maxLength: 3000, size: 'max' });
  fc.assert(
    fc.property(keys, fc.nat(5000), (all, expected) => {
      const table = new PairTable(expected);
      const half = all.length / 2;
      for (const [number, key] of all.entries()) if (number < half) table.add(key, number);
      for (const [number, key] of all.entries()) {
        expect(table.get(key)).toBe(number < half ? number : undefined);
      }
      const entries = table.entries();
      expect([...entries.keys]).toEqual(all.filter((_, number) => number < half));
      expect([...entries.numbers]).toEqual([...entries.numbers.keys()]);
    }),
    { numRuns: 50 },
  );
});
