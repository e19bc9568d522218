import { expect, test } from 'vitest';
import { singleSpaces } from '../../src/text/singleSpaces.ts';
import fc from '../support/fastCheck.ts';

test('each run of white space in any text becomes one plain space', () => {
  const pieces = fc.constantFrom(
    'a',
    ' ',
    '  ',
    '\t',
    '\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2003',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      expect(singleSpaces(text)).toBe(text.replace(/\s+/g, ' '));
    }),
    { numRuns: 1000 },
  );
});
