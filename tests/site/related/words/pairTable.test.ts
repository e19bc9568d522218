import { expect, it } from 'vitest';
import { PairTable } from '../../../../src/site/related/words/pairTable.ts';
import fc from '../../../support/fastCheck.ts';

const number = fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1));
const pairs = fc.uniqueArray(fc.tuple(number, number), {
  selector: String,
  maxLength: 3000,
  size: 'max',
});

it('finds every number again, also where some were stored in between', () => {
  fc.assert(
    fc.property(pairs, fc.nat(3000), (all, stored) => {
      let table = new PairTable();
      const half = all.length / 2;
      for (const [at, [first, second]] of all.entries()) {
        if (at === stored) table = new PairTable(table.store());
        if (at < half) table.add(first, second, 7 * at);
      }
      for (const [at, [first, second]] of all.entries()) {
        expect(table.get(first, second)).toBe(at < half ? 7 * at : undefined);
      }
      const { firsts, seconds, numbers } = table.store();
      const kept = all.filter((_, at) => at < half);
      expect(kept.map((_, at) => [firsts[at], seconds[at]])).toEqual(kept);
      expect([...numbers]).toEqual(kept.map((_, at) => 7 * at));
    }),
    { numRuns: 50 },
  );
});
