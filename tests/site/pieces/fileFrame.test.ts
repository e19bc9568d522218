import { expect, it } from 'vitest';
import { ARRAY_FRAME, framePieces } from '../../../src/site/pieces/fileFrame.ts';

const lines = { opening: '', between: '\n', closing: '\n', empty: '' };

it.each([
  [ARRAY_FRAME, [], '[]\n'],
  [ARRAY_FRAME, ['1'], '[\n1\n]\n'],
  [ARRAY_FRAME, ['1', '', '3'], '[\n1,\n,\n3\n]\n'],
  [lines, [], ''],
  [lines, ['a', 'b'], 'a\nb\n'],
])('puts %j around %j', (frame, pieces, expected) => {
  expect([...framePieces(frame, pieces)].join('')).toBe(expected);
});
