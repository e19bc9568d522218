import { expect, it } from 'vitest';
import { GivenResponse, giveResponses } from '../../src/build/givenResponse.ts';

it.each([['text'], [new Uint8Array([1, 2])], ['']])('keeps %o as it was given', (body) => {
  const response = new GivenResponse(body, { status: 201, headers: { 'X-A': 'b' } });
  expect(response.given).toBe(body);
  expect([response.status, response.headers.get('X-A')]).toEqual([201, 'b']);
});

it('keeps the chunks of a stream that has them', () => {
  const chunks = [new Uint8Array([1])];
  const response = new GivenResponse(Object.assign(new Blob(['a']).stream(), { chunks }));
  expect(response.given).toBe(chunks);
});

it('leaves other streams and nothing as they are', async () => {
  const stream = new Blob(['a stream']).stream();
  const response = new GivenResponse(stream);
  expect(response.given).toBeUndefined();
  expect(await response.text()).toBe('a stream');
  expect(new GivenResponse(null, { status: 204 }).body).toBeNull();
});

it('takes the place of ordinary responses until it is put back', () => {
  const Ordinary = globalThis.Response;
  const putBack = giveResponses();
  try {
    expect(new Response('a')).toHaveProperty('given', 'a');
    expect(Response.json({}) instanceof Response).toBe(true);
    expect(new Ordinary('a') instanceof Response).toBe(true);
  } finally {
    putBack();
  }
  expect(globalThis.Response).toBe(Ordinary);
});
