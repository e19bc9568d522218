import { expect, test } from 'vitest';
import { stableJson } from '../../../src/digest/write/stableJson.ts';
import fc from '../../support/fastCheck.ts';

const OMITTED = new Set(['hash', 'digests']);

/** How pages have always been fingerprinted: what it gives must not change, or all would count as edited. */
function byReplacer(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([key, item]) => item !== undefined && !OMITTED.has(key))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

test.each<[string, unknown]>([
  ['a date of YAML', { date: new Date(0), a: [new Date(1)] }],
  ['bytes of YAML', { bytes: Buffer.from('x') }],
  ['a set and a map', { set: new Set([1]), map: new Map([[1, 2]]) }],
  ['what is omitted, wherever it stands', { digests: 1, a: [{ hash: 2, b: { digests: 3 } }] }],
])('%s', (_name, value) => {
  expect(stableJson(value, OMITTED)).toBe(byReplacer(value));
});

test('any value is written as before', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('hash', 'digests', '__proto__', '1', 'a'));
  const values = fc.anything({ key, withDate: true, withMap: true, withNullPrototype: true });
  fc.assert(
    fc.property(values, (value) => {
      expect(stableJson(value, OMITTED)).toBe(byReplacer(value));
    }),
    { numRuns: 300 },
  );
});
