import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPages, checkRecords } from '../../../scripts/site/checkCompleteness.ts';

const PAPER = '<main data-pagefind-body>An abstract.</main>';
const REDIRECT = '<meta http-equiv="refresh" content="0;url=/papers/a/">';

let folder = '';
let made = '';
let output = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-check-'));
  made = join(folder, 'made');
  output = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writePages(into: string, pages: Record<string, string>): string[] {
  return Object.entries(pages).map(([slug, html]) => {
    mkdirSync(join(into, 'papers', slug), { recursive: true });
    writeFileSync(join(into, 'papers', slug, 'index.html'), html);
    return `papers/${slug}/index.html`;
  });
}

describe('the check of pages before they are published', () => {
  it('is content where every paper has a page, made or kept', async () => {
    const kept = writePages(output, { a: PAPER, 'former-a': REDIRECT });
    writePages(made, { b: PAPER, 'former-b': REDIRECT });
    await checkPages({ papers: ['a', 'b'], made, output, kept });
  });

  it.each([
    ['a page is missing', ['a', 'b'], { a: PAPER }, /^1 paper has a file .* no page[\s\S]* b$/],
    ['a page is too many', ['a'], { a: PAPER, b: PAPER }, /^1 paper has a page but no file/],
    ['two files have one name', ['a', 'a'], { a: PAPER }, /the same file name[\s\S]* a$/],
  ])('fails where %s', async (_name, papers, pages, message) => {
    writePages(made, pages);
    writePages(output, { b: PAPER });
    await expect(checkPages({ papers, made, output, kept: [] })).rejects.toThrow(message);
  });

  it('names ten papers at most', async () => {
    const papers = Array.from({ length: 25 }, (_, number) => `paper-${number}`);
    await expect(checkPages({ papers, made, output, kept: [] })).rejects.toThrow(
      /^25 papers have [\s\S]* and 15 more$/,
    );
  });
});

describe('the check of search records', () => {
  it.each([
    ['a record is missing', ['a', 'b'], { a: PAPER, b: '<main>' }, 1, /no search record[\s\S]* b$/],
    ['the index holds another number', ['a'], { a: PAPER }, 3, /holds 3 papers, but 1 are stored/],
  ])('fails where %s', async (_name, papers, pages, records, message) => {
    writePages(output, pages as Record<string, string>);
    await expect(checkRecords(papers, records, output)).rejects.toThrow(message);
  });

  it('is content where every paper has one', async () => {
    await checkRecords(['a', 'b'], 2, output);
  });
});
