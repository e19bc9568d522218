import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PART_SUFFIX, partOf, writeWhole } from '../../src/files/writeWhole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a text', 'ℓ₂\n'],
  ['bytes', new TextEncoder().encode('ℓ₂\n')],
  ['pieces', ['ℓ', new TextEncoder().encode('₂'), '\n']],
])('writes %s, and leaves nothing beside it', (_, content) => {
  const file = join(folder, 'new', 'file.json');
  writeWhole(file, content);
  writeWhole(file, content);
  expect(readFileSync(file, 'utf8')).toBe('ℓ₂\n');
  expect(readdirSync(join(folder, 'new'))).toEqual(['file.json']);
});

it('changes nothing where a piece cannot be made', () => {
  const file = join(folder, 'file.json');
  writeWhole(file, 'as before');
  const pieces = function* () {
    yield 'half';
    throw new Error('no more');
  };
  expect(() => writeWhole(file, pieces())).toThrow('no more');
  expect(readFileSync(file, 'utf8')).toBe('as before');
  expect(readdirSync(folder)).toEqual(['file.json']);
});

it('changes nothing where the file cannot be replaced', () => {
  const file = join(folder, 'taken');
  mkdirSync(file);
  writeFileSync(join(file, 'inside'), '');
  expect(() => writeWhole(file, 'text')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});

it('never gives two writers the same file', () => {
  const parts = [partOf('a.json'), partOf('a.json')];
  expect(new Set(parts)).toHaveLength(2);
  for (const part of parts) expect(PART_SUFFIX.exec(part)?.[1]).toBe(String(process.pid));
});

it('lets threads write the same file at once', async () => {
  const file = join(folder, 'shared.json');
  const source = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { writeWhole } from '${new URL('../../src/files/writeWhole.ts', import.meta.url).href}';
    for (let at = 0; at < 200; at++) writeWhole(workerData, JSON.stringify({ at, text: 'x'.repeat(9999) }));
    parentPort.postMessage('done');
  `;
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const ended = [1, 2, 3, 4].map(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(url, { workerData: file });
        worker.on('message', resolve).on('error', reject);
      }),
  );
  await Promise.all(ended);
  expect(JSON.parse(readFileSync(file, 'utf8')).at).toBe(199);
  expect(readdirSync(folder)).toEqual(['shared.json']);
});
