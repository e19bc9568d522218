import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPages, LARGE_LIBRARY } from '../../scripts/site/buildPages.ts';
import type { BuildRecord } from '../../src/site/buildOrder.ts';
import { compareFolders, copyDigests, copyPapers, edit } from '../support/buildLibrary.ts';
import { createTemporaryLibrary, type TemporaryLibrary } from '../support/temporaryLibrary.ts';

const BUILD_TIME = 600_000;
const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

let library: TemporaryLibrary;
beforeEach(() => {
  library = createTemporaryLibrary();
  copyDigests(library);
});
afterEach(() => library.remove());

/** Builds the pages as those of a large library, or not, with nothing of other builds at hand. */
async function buildAs(
  isLarge: boolean,
): Promise<{ folder: string; output: string; record: BuildRecord }> {
  const name = isLarge ? 'large' : 'ordinary';
  const folder = join(dirname(library.content), name);
  const output = join(library.astroOutput, name);
  mkdirSync(folder);
  const record = await buildPages({
    projectDirectory,
    contentDirectory: library.content,
    outputDirectory: output,
    orderFile: join(folder, 'order.json'),
    order: { recordFile: join(folder, 'record.json') },
    papers: isLarge ? LARGE_LIBRARY : 8,
  });
  return { folder, output, record };
}

describe('buildPages', { timeout: BUILD_TIME }, () => {
  it('makes the same of a large library, in a process without Astro', async () => {
    copyPapers(library, 0, 8);
    const ordinary = await buildAs(false);
    const large = await buildAs(true);
    expect(await compareFolders(ordinary.output, large.output)).toEqual([]);
    expect(large.record.keys).toEqual(ordinary.record.keys);
    expect(large.record.pages).toBe(ordinary.record.pages);
    // Astro by itself tells nothing of the records of so few pages.
    expect(ordinary.record.searchRecords).toEqual([]);
    expect(large.record.searchRecords).toHaveLength(8);
  });

  it('has Astro make all pages where one of them holds code', async () => {
    const [file = ''] = copyPapers(library, 0, 4);
    edit(file, (text) => `${text}\nBy hand: {1 + 1}\n`);
    const ordinary = await buildAs(false);
    const large = await buildAs(true);
    expect(await compareFolders(ordinary.output, large.output)).toEqual([]);
    expect(existsSync(join(large.folder, 'bundle', 'state.json'))).toBe(false);
  });
});
