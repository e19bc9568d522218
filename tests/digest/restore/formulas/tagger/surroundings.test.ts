import { expect, test } from 'vitest';
import { extractFeatures } from '../../../../../src/digest/restore/formulas/tagger/features.ts';
import {
  findChunks,
  findOccurrences,
  NO_WAYS,
  OCCURS,
} from '../../../../../src/digest/restore/formulas/tagger/surroundings.ts';
import { tokenize } from '../../../../../src/digest/restore/formulas/tokens/tokenize.ts';
import fc from '../../../../support/fastCheck.ts';

const piece = fc.constantFrom(
  'x',
  'y',
  'N',
  'alpha',
  'words',
  'longer',
  '_',
  '^',
  '(',
  ')',
  '=',
  ',',
  '-',
  ' ',
  ' ',
  '{',
  'é',
  '12',
  'leq',
  'incomprehensibly',
);

test('a word has the ways of all its occurrences, whatever was looked at before', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const tokens = tokenize(pieces.join(''));
      const ways = findOccurrences(
        tokens,
        findChunks(
          tokens,
          tokens.map(({ lexeme }) => lexeme),
        ),
      );
      const chunks = findChunks(
        tokens,
        tokens.map(({ lexeme }) => lexeme),
      );
      for (const [at, { text, kind }] of tokens.entries()) {
        if (kind !== 'word' || text.length > 10) {
          expect(ways[at]).toBe(NO_WAYS);
          continue;
        }
        let bits = 0;
        for (const [other, token] of tokens.entries()) {
          if (token.text !== text) continue;
          const before = tokens[other - 1]?.text ?? '';
          const after = tokens[other + 1];
          const next = after?.text ?? '';
          const glued = after?.spaced === false;
          if (glued && /^[_^]$/.test(next)) bits |= OCCURS.withScript;
          if (/^[_^{]$/.test(before)) bits |= OCCURS.inScript;
          if ([before, next].some((sign) => sign === '=' || sign === 'leq'))
            bits |= OCCURS.besideRelation;
          if (glued && next === '(') bits |= OCCURS.asFunction;
          if (before === '(' && /^[),]$/.test(next)) bits |= OCCURS.inParentheses;
          if (chunks.strong[other]) bits |= OCCURS.amongStrong;
          if (glued && next === '-') bits |= OCCURS.beforeHyphen;
          if (token.spaced && (!glued || /^[,)]$/.test(next))) bits |= OCCURS.alone;
        }
        expect(ways[at]).toBe(bits);
      }
    }),
    { numRuns: 500 },
  );
});

test('features are the same in room that is given and in room of their own', () => {
  const tokens = tokenize('Costs x_i of N, where alpha leq 3 in our words, and more of x.');
  const { indices, width } = extractFeatures(tokens);
  const room = new Int32Array(indices.length);
  expect(extractFeatures(tokens, room)).toEqual({ indices, width });
  expect(room).toEqual(indices);
});
