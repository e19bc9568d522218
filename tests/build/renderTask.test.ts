import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { GivenResponse } from '../../src/build/givenResponse.ts';
import { writeTask } from '../../src/build/renderTask.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-task-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const task = (file: string) => ({ route: '/x', component: 'x', url: 'https://x.example/', file });
const pieces = ['ℓ₂ 🤗 ', 'é\n'.repeat(700_000), 'x'.repeat(2_000_000)];
const stream = () => new Blob(pieces).stream();
const chunks = () => pieces.map((piece) => new TextEncoder().encode(piece));

it.each([
  ['a text', new GivenResponse('ℓ₂ 🤗'), 'ℓ₂ 🤗'],
  ['a short text after a longer one', new GivenResponse('é'), 'é'],
  ['a long text', new GivenResponse(pieces.join('')), pieces.join('')],
  ['bytes', new GivenResponse(new TextEncoder().encode('bytes')), 'bytes'],
  ['an empty text', new GivenResponse(''), ''],
  ['chunks', new GivenResponse(Object.assign(stream(), { chunks: chunks() })), pieces.join('')],
  ['a stream', new GivenResponse(stream()), pieces.join('')],
  ['an ordinary response', new Response('ordinary'), 'ordinary'],
])('writes %s', async (name, response, expected) => {
  const file = `a/${name}/index.html`;
  await writeTask(task(file), folder, async () => response);
  expect(readFileSync(join(folder, file), 'utf8') === expected).toBe(true);
});

it.each([
  [new Response(null, { status: 404 })],
  [new GivenResponse('an error', { status: 500 })],
  [new Response(null)],
])('names the file that a route does not give', async (response) => {
  await expect(writeTask(task('b.html'), folder, async () => response)).rejects.toThrow(/b\.html/);
});

it('names the file of a page that throws', async () => {
  const failing = async () => {
    throw new TypeError('x is undefined');
  };
  await expect(writeTask(task('c/index.html'), folder, failing)).rejects.toThrow(
    'c/index.html could not be rendered. TypeError: x is undefined',
  );
});
