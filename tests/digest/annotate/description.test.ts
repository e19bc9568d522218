import { expect, it } from 'vitest';
import { describe as shorten } from '../../../src/digest/annotate/description.ts';
import fc from '../../support/fastCheck.ts';

it('keeps a short abstract as it is', () => {
  expect(shorten(' We  do this.\n')).toBe('We do this.');
});

it('ends a long one at a word, without a comma, with an ellipsis', () => {
  expect(shorten(`${'word '.repeat(38)}last, more words`)).toBe(`${'word '.repeat(38)}last…`);
});

it('has at most 200 characters and no half of one, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }), (text) => {
      const description = shorten(text);
      expect(description.length).toBeLessThanOrEqual(200);
      expect(description.isWellFormed()).toBe(true);
    }),
  );
});
