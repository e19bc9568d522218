import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeFacets, writeOrders } from '../../../../scripts/site/searchIndex/columns.ts';
import { readColumns } from '../../../../src/components/search/engine/columns.ts';
import fc from '../../../support/fastCheck.ts';

const value = fc.stringMatching(/^[A-Za-z0-9 é"]{1,8}$/);

describe('columns', () => {
  it('bring back the values of every paper', () => {
    const rows = fc.array(fc.uniqueArray(value, { maxLength: 4 }), { maxLength: 600 });
    fc.assert(
      fc.property(rows, (topic) => {
        const { count, byName } = readColumns(gunzipSync(writeFacets({ topic })));
        expect(count).toBe(topic.length);
        const { values = [], numbers = [] } = byName.topic ?? {};
        const read = topic.map((_, row) =>
          numbers.flatMap((plane) => (plane[row] === 0 ? [] : [values[(plane[row] ?? 0) - 1]])),
        );
        expect(read).toEqual(topic);
      }),
    );
  });

  it.each([
    ['numbers by their size', ['9', '10', '9', '100'], [0, 1, 0, 2]],
    ['dates, the undated first', ['2024-02-01', '0000-00-00', '2023-12-31'], [2, 0, 1]],
  ])('order %s', (_, values, ranks) => {
    const { byName } = readColumns(gunzipSync(writeOrders({ by: values.map((one) => [one]) })));
    expect([...(byName.by?.numbers[0] ?? [])]).toEqual(ranks);
  });

  it('hold more values than a byte has', () => {
    const digest = Array.from({ length: 700 }, (_, row) => [String(1000 + row)]);
    const { byName } = readColumns(gunzipSync(writeFacets({ digest })));
    expect(byName.digest?.values[(byName.digest.numbers[0]?.[699] ?? 0) - 1]).toBe('1699');
  });
});
