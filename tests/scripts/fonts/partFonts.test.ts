import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { partFonts } from '../../../scripts/fonts/partFonts.ts';

const folder = new URL('../../../src/styles/fonts/', import.meta.url);

it('the parts of fonts in the repository are those of the installed packages', async () => {
  const made = await partFonts();
  expect((await readdir(folder)).sort()).toEqual([...made.keys()].sort());
  for (const [name, bytes] of made) {
    const kept = await readFile(new URL(name, folder));
    expect(kept.equals(bytes), `${name} is made anew by npm run part-fonts`).toBe(true);
  }
});
