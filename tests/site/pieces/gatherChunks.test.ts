import { expect, it } from 'vitest';
import { gatherChunks } from '../../../src/site/pieces/gatherChunks.ts';
import fc from '../../support/fastCheck.ts';

/** Short pieces, some that fill a chunk and some that no chunk holds; lone surrogates too. */
const piece = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(0, 1, 1, 1, 60_000, 400_000),
    fc.boolean(),
  )
  .map(([text, times, isText]) => {
    const repeated = text.repeat(times);
    return isText ? repeated : Buffer.from(repeated);
  });

it('gives the bytes of all pieces, in chunks worth writing', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const chunks = Array.from(gatherChunks(pieces), (chunk) => new Uint8Array(chunk));
      const expected = Buffer.concat(pieces.map((one) => Buffer.from(one)));
      expect(Buffer.concat(chunks).equals(expected)).toBe(true);
      // No two neighbors would have fitted into one, even if all text had been the longest UTF-8.
      expect(chunks.length).toBeLessThanOrEqual(2 + (2 * 3 * expected.length) / 1_000_000);
    }),
    { numRuns: 20 },
  );
});

it('takes bytes that change with the next piece, and files in turn', () => {
  const reused = new Uint8Array(600_000);
  function* pieces(first: number) {
    for (const value of [first, first + 1, first + 2]) yield reused.fill(value);
  }
  const [one, other] = [gatherChunks(pieces(1)), gatherChunks(pieces(11))];
  for (const step of [0, 1, 2]) {
    expect(one.next().value?.every((byte: number) => byte === 1 + step)).toBe(true);
    expect(other.next().value?.every((byte: number) => byte === 11 + step)).toBe(true);
  }
  expect([one.next().done, other.next().done]).toEqual([true, true]);
});
