import { expect, test } from 'vitest';
import { copyStretch, standsAt } from '../../src/text/standsAt.ts';
import fc from '../support/fastCheck.ts';

const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

test('a stretch of any text stands where it was taken from, and is copied to the letter', () => {
  fc.assert(
    fc.property(texts, fc.nat(59), fc.nat(60), (text, from, length) => {
      const to = Math.min(text.length, from + length);
      const stretch = text.slice(from, to);
      expect(copyStretch(text, from, to)).toBe(stretch);
      expect(standsAt(stretch, text, from)).toBe(true);
    }),
  );
});

test('another word does not', () => {
  expect(standsAt('word', 'a work', 2)).toBe(false);
});
