import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../../scripts/site/checkCompleteness.ts';

const PAPER = '<main data-pagefind-body>An abstract.</main>';
const REDIRECT = '<meta http-equiv="refresh" content="0;url=/papers/a/">';

describe('the check after a build', () => {
  let outputDirectory: string;
  beforeEach(() => {
    outputDirectory = mkdtempSync(join(tmpdir(), 'offprint-dist-'));
  });
  afterEach(() => rmSync(outputDirectory, { recursive: true, force: true }));

  function writePages(pages: Record<string, string>): void {
    for (const [slug, html] of Object.entries(pages)) {
      mkdirSync(join(outputDirectory, 'papers', slug), { recursive: true });
      writeFileSync(join(outputDirectory, 'papers', slug, 'index.html'), html);
    }
  }

  it('is content where every paper has a page and a record', async () => {
    writePages({ a: PAPER, b: PAPER, 'former-a': REDIRECT });
    await checkCompleteness({ papers: ['a', 'b'], outputDirectory, records: 2 });
  });

  it.each([
    ['a page is missing', ['a', 'b'], { a: PAPER }, 1, /^1 paper has a file .* no page[\s\S]* b$/],
    ['a page is too many', ['a'], { a: PAPER, b: PAPER }, 2, /^1 paper has a page but no file/],
    ['a record is missing', ['a', 'b'], { a: PAPER, b: '<main>' }, 1, /no search record[\s\S]* b$/],
    ['two files have one name', ['a', 'a'], { a: PAPER }, 1, /the same file name[\s\S]* a$/],
    ['the index holds another number', ['a'], { a: PAPER }, 3, /holds 3 papers, but 1 are stored/],
  ])('fails where %s', async (_name, papers, pages, records, message) => {
    writePages(pages as Record<string, string>);
    await expect(checkCompleteness({ papers, outputDirectory, records })).rejects.toThrow(message);
  });

  it('names ten papers at most', async () => {
    const papers = Array.from({ length: 25 }, (_, number) => `paper-${number}`);
    await expect(checkCompleteness({ papers, outputDirectory, records: 0 })).rejects.toThrow(
      /^25 papers have [\s\S]* and 15 more$/,
    );
  });
});
