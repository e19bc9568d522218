import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parsePage } from '../../src/digest/write/page.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const content = new URL('../../content/', import.meta.url).pathname;
const browser = useBrowser();

/** What the Hub does to the TeX between dollars: this gives the digest's own text back. */
function strip(tex: string): string {
  return tex
    .replace(/\\[A-Za-z]+\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)/g, '$1')
    .replace(/\\([^A-Za-z])/g, '$1');
}

/** The words of a text, accents put aside however they are written. */
function wordsOf(text: string): string[] {
  const plain = text
    .replace(/\\["'`^~]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where each paper is printed in the digest: its abstract stands two lines below its title. */
function listEntries(): { slug: string; printed: string }[] {
  const digest = readFileSync(join(content, 'digests/2025-11-13.txt'), 'utf8').split('\n');
  return readdirSync(join(content, 'papers'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const page = parsePage(readFileSync(join(content, 'papers', file), 'utf8'));
      if ('problem' in page) throw new Error(`${file}: ${page.problem}`);
      const line = page.paper.digests[0]?.lines[0] ?? 0;
      return { slug: page.paper.slug, printed: digest[line + 1] ?? '' };
    });
}

test('every abstract that a reader sees has the words of the digest, one by one', async () => {
  const entries = listEntries();
  expect(entries).toHaveLength(61);
  const { page, close } = await openPage(browser(), address);
  try {
    for (const { slug, printed } of entries) {
      const pieces = await page.evaluate(async (url) => {
        const html = await (await fetch(url)).text();
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const heading = [...parsed.querySelectorAll('h2')].find(
          ({ textContent }) => textContent === 'Abstract',
        );
        const abstract = heading?.nextElementSibling;
        if (!abstract) return [];
        const formulas: string[] = [];
        for (const formula of abstract.querySelectorAll('.katex')) {
          formulas.push(formula.querySelector('annotation')?.textContent ?? '');
          formula.replaceWith('\u0000');
        }
        // Words on one side of a formula, formula, words on the other side, and so on.
        const words = (abstract.textContent ?? '').split('\u0000');
        return words.flatMap((word, at) => [word, formulas[at] ?? '']);
      }, `${address}papers/${slug}/`);
      const seen = pieces.map((piece, at) => (at % 2 === 0 ? piece : strip(piece))).join('');
      expect(wordsOf(seen), slug).toEqual(wordsOf(printed));
    }
  } finally {
    await close();
  }
});
