import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pruneCards } from '../../../src/site/cards/pruneCards.ts';

const NOW = Date.UTC(2026, 10, 25);
const DAY = 24 * 60 * 60 * 1000;

it('keeps the cards that builds still ask for, and nothing that is not a card is touched', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-cards-'));
  const files: [name: string, age: number][] = [
    ['used-today.png', 0],
    ['used-last-month.png', 31],
    ['former-title.png', 91],
    ['being-written.png.12.part', 0.5],
    ['never-finished.png.7.part', 2],
    ['notes.txt', 400],
  ];
  try {
    for (const [name, age] of files) {
      const at = new Date(NOW - age * DAY);
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), at, at);
    }
    await pruneCards(folder, NOW);
    expect((await readdir(folder)).sort()).toEqual([
      'being-written.png.12.part',
      'notes.txt',
      'used-last-month.png',
      'used-today.png',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
