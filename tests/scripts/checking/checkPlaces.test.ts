import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listContentFiles } from '../../../scripts/site/listContentFiles.ts';
import { listStoredPapers } from '../../../src/stored/listStoredPapers.ts';
import { PAGE, SLUG, useLibrary } from './checkedLibrary.ts';

const { pathOf, read, check } = useLibrary();

describe('checking where pages lie', () => {
  it.each([
    ['papers/a-page.mdx'],
    ['papers/2025/more/a-page.mdx'],
    ['papers/2025/A Page.mdx'],
    ['topics/more/theory.mdx'],
    ['topics/Quantum Stuff.mdx'],
  ])('finds a page where no import looks for it: %s', async (path) => {
    mkdirSync(dirname(pathOf(path)), { recursive: true });
    const kind = path.startsWith('papers') ? PAGE : 'topics/theory.mdx';
    writeFileSync(pathOf(path), read(kind));
    const codes = (await check()).diagnostics.map(({ code }) => code);
    expect(codes).toContain('page-misplaced');
  });

  it('takes no notice of what an editor keeps beside a page', async () => {
    symlinkSync('nowhere', pathOf(`papers/2014/.#${SLUG}.mdx`));
    symlinkSync('nowhere', pathOf('topics/.#theory.mdx'));
    expect((await check()).diagnostics).toEqual([]);
    expect(listStoredPapers(pathOf())).toHaveLength(61);
    expect(listContentFiles(pathOf()).filter((file) => file.includes('.#'))).toEqual([]);
  });
});
