import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { GivenResponse } from '../../src/build/givenResponse.ts';
import { renderFor, writeTask } from '../../src/build/renderTask.ts';

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

it.each([
  ['none of it', 0, 1],
  ['half of it', 25, 3],
  ['all of it', 1000, 5],
])('renders as much of a run as it has time for: %s', async (_, milliseconds, rendered) => {
  const clock = vi.spyOn(performance, 'now');
  let now = 0;
  clock.mockImplementation(() => now);
  const tasks = ['a', 'b', 'c', 'd', 'e'].map((name) => task(`${name}.html`));
  const written: string[] = [];
  const run = await renderFor(milliseconds, tasks, async ({ file }) => {
    now += 10;
    written.push(file);
    return file === 'a.html' ? ({ slug: 'a', fingerprint: 'f', bytes: 1 } as never) : undefined;
  });
  clock.mockRestore();
  expect(run.rendered).toBe(rendered);
  expect(written).toEqual(tasks.slice(0, rendered).map(({ file }) => file));
  expect(run.records.map(({ slug }) => slug)).toEqual(['a']);
});
