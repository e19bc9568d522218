import { expect, test } from 'vitest';
import { createTitleIndex } from '../../../src/digest/identify/titleIndex.ts';
import fc from '../../support/fastCheck.ts';

test('a title is found by half of its pieces, in any alphabet', () => {
  const index = createTitleIndex<string>();
  index.add('latin', 'attentionisallyouneed');
  index.add('mixed', 'naïveλcalculusmodels');
  index.add('other', 'somethingelseentirely');
  expect(index.near('attentionisalltheyneed')).toEqual(['latin']);
  expect(index.near('naïveλcalculusmodel')).toEqual(['mixed']);
  expect(index.near('λλλλ')).toEqual([]);
  expect(index.near('')).toEqual([]);
});

test('pieces are told apart sign by sign', () => {
  // Letters whose lowest seven bits are the same: α and 1, β and 2.
  const letters = fc.array(fc.constantFrom('a', 'b', '1', '2', 'α', 'β'), {
    minLength: 4,
    maxLength: 4,
  });
  expect('α'.charCodeAt(0) & 127).toBe('1'.charCodeAt(0));
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const index = createTitleIndex<string>();
      index.add('one', one.join(''));
      expect(index.near(other.join(''))).toEqual(one.join('') === other.join('') ? ['one'] : []);
    }),
    { numRuns: 500 },
  );
});
