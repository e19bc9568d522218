import { expect, test } from 'vitest';
import { bodyOf } from '../../../src/site/twins/bodyOf.ts';

const pieces = ['a', '', ...Array.from({ length: 10 }, (_, at) => `${at} ℓ₂ 🤗\n`.repeat(100_000))];

test.each([
  ['a short text', ['a', '', 'ℓ₂\n']],
  ['nothing', []],
  ['a long text', pieces],
])('gives %s as a stream or in chunks', async (_, parts) => {
  const body = bodyOf(parts);
  expect(body).toBeInstanceOf(ReadableStream);
  expect((await new Response(body).text()) === parts.join('')).toBe(true);
  const chunks = Array.from(bodyOf(parts).chunks, (chunk) => new Uint8Array(chunk));
  expect(Buffer.concat(chunks).toString() === parts.join('')).toBe(true);
});
