import { expect, test } from 'vitest';
import {
  createWordTable,
  LETTER_SIGNS,
  packHigh,
  packLow,
  WORD_SIGNS,
} from '../../src/text/wordTable.ts';
import fc from '../support/fastCheck.ts';

function pack(word: string): [high: number, low: number] {
  let [high, low] = [0, 0];
  for (const sign of word) {
    high = packHigh(high, low);
    low = packLow(low, WORD_SIGNS[sign.charCodeAt(0)] as number);
  }
  return [high, low];
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
// Few signs, so that many words are much alike.
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', '0'), minLength: 1, maxLength: 24 }),
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 24 }),
);

test('only the very word is found, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), word, (words, before) => {
      const table = createWordTable<string>(3);
      for (const own of words) {
        const [high, low] = pack(own);
        const found = table.find(
          high,
          low,
          `${before} ${own}`,
          before.length + 1,
          before.length + 1 + own.length,
        );
        if (found === undefined) table.keep(high, low, own, own);
        else expect(found).toBe(own);
        expect(table.find(high, low, own, 0, own.length)).toBe(own);
      }
    }),
    { numRuns: 2000 },
  );
});

test('letters and digits have signs of their own, all others none', () => {
  const signs = ALPHABET.map((sign) => WORD_SIGNS[sign.charCodeAt(0)] as number);
  expect(new Set(signs).size).toBe(62);
  expect(Math.min(...signs)).toBe(1);
  expect(Math.max(...signs)).toBe(62);
  const withSign = (table: Uint8Array) =>
    [...table.keys()].filter((code) => table[code] !== 0).map((code) => String.fromCharCode(code));
  expect(withSign(WORD_SIGNS).sort()).toEqual(ALPHABET.toSorted());
  expect(withSign(LETTER_SIGNS).sort()).toEqual(ALPHABET.filter((s) => /[a-z]/i.test(s)).sort());
});

test('words of ten signs or fewer are packed exactly', () => {
  const short = fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 10 });
  fc.assert(
    fc.property(short, short, (one, other) => {
      expect(pack(one).join() === pack(other).join()).toBe(one === other);
    }),
    { numRuns: 1000 },
  );
});
