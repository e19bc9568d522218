import { expect, test } from 'vitest';
import { bodyOf } from '../../../src/site/twins/bodyOf.ts';

test('a short text is given as it is', () => {
  expect(bodyOf(['a', '', 'ℓ₂\n'])).toBe('aℓ₂\n');
  expect(bodyOf([])).toBe('');
});

test('a long text is a stream of the same text', async () => {
  const pieces = Array.from({ length: 10 }, (_, at) => `${at} ℓ₂ 🤗\n`.repeat(100_000));
  const body = bodyOf(pieces);
  expect(body).toBeInstanceOf(ReadableStream);
  expect((await new Response(body).text()) === pieces.join('')).toBe(true);
});
