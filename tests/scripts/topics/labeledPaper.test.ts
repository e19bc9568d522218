import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLabeledPapers } from '../../../scripts/topics/labeledPaper.ts';

const paper = { title: 'A graph', text: 'We draw it.' };
const graphs = { first: ['graphs'], all: ['graphs', 'theory'] };
const theory = { first: ['theory'], all: ['theory'] };

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-labels-'));
  file = join(folder, 'labeled.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function read(...lines: unknown[]) {
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return readLabeledPapers(file);
}

describe('labeled papers', () => {
  test('should be read in order, each as its reader labeled it', async () => {
    const other = { ...paper, title: 'A proof', ...theory };
    expect(await read({ ...paper, ...graphs }, other)).toEqual([{ ...paper, ...graphs }, other]);
  });

  test('should count once for each of several readers', async () => {
    expect(await read({ ...paper, readers: [graphs, theory] })).toEqual([
      { ...paper, ...graphs },
      { ...paper, ...theory },
    ]);
  });

  test.each([
    ['no labels', paper],
    ['no reader', { ...paper, readers: [] }],
    ['no first topic', { ...paper, readers: [{ first: [], all: ['graphs'] }] }],
    ['no title', { text: 'We draw it.', ...graphs }],
  ])('should be refused by file and line: %s', async (_, line) => {
    await expect(read({ ...paper, ...graphs }, line)).rejects.toThrow(`${file}:2: `);
  });
});
