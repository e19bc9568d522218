import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listPages, pickPageKinds, readPage } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const papers = new URL('../../content/papers/', import.meta.url).pathname;
const browser = useBrowser();

/** Slugs of the stored papers whose abstract has a formula between dollars. */
function listPapersWithFormulas(): string[] {
  return readdirSync(papers, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .filter((file) => {
      const body = readFileSync(join(papers, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
      return /(?<!\\)\$[^$]+\$/.test(body);
    })
    .map((file) => basename(file, '.mdx'));
}

test('every formula in store is typeset on its page', () => {
  const bare = listPapersWithFormulas().filter(
    (slug) => !readPage(folder, `papers/${slug}/`).includes('class="katex"'),
  );
  expect(bare).toEqual([]);
});

test('no page shows an error of KaTeX', () => {
  const wrong = listPages(folder).filter((page) => readPage(folder, page).includes('katex-error'));
  expect(wrong).toEqual([]);
});

test('formulas are set in the fonts of mathematics', async () => {
  const place = pickPageKinds(folder).get('a paper with formulas') ?? '';
  const { page, complaints, close } = await openPage(browser(), address + place);
  try {
    const families = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(families.join()).toMatch(/KaTeX/);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

test('a short formula stays in the line of the letters that touch it', async () => {
  const place = pickPageKinds(folder).get('a paper with formulas') ?? '';
  const { page, close } = await openPage(browser(), address + place);
  try {
    const parted = await page.evaluate(() => {
      const formula = document.querySelector('.katex:has(> .whole)');
      const abstract = formula?.closest('p');
      if (!formula || !abstract) throw new Error('The page has no short formula');
      const letters = document.createTextNode('ptimization');
      const joined = document.createElement('span');
      joined.className = 'joined';
      joined.append(formula.cloneNode(true), letters);
      const filler = document.createElement('span');
      abstract.replaceChildren(filler, ' ', joined);
      const range = document.createRange();
      range.selectNodeContents(letters);
      const lengths: number[] = [];
      for (let length = 1; length < 120; length += 1) {
        filler.textContent = 'i'.repeat(length);
        const words = range.getBoundingClientRect();
        const box = joined.querySelector('.whole')?.getBoundingClientRect();
        if (!box || box.bottom < words.top || box.top > words.bottom) lengths.push(length);
      }
      return lengths;
    });
    expect(parted).toEqual([]);
  } finally {
    await close();
  }
});
