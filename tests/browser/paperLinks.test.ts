import { expect, inject, test } from 'vitest';
import { listPages, readPage } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const browser = useBrowser();
const papers = listPages(folder).filter((page) => /^papers\/./.test(page));
/** A paper with as many links as the head takes, if there is one, else with any. */
const linked =
  papers.find((page) => />\s*Project page\s*</.test(readPage(folder, page))) ?? 'papers/none/';

test('on a phone the way to the paper, its code and the buttons stand in two lines above the abstract', async () => {
  const { page, close } = await openPage(browser(), address + linked, {
    viewport: { width: 360, height: 740 },
  });
  try {
    const row = page.getByRole('list', { name: 'Links and actions' });
    expect(await row.getByRole('link').first().textContent()).toMatch(/arXiv/);
    const tops = await row
      .locator('li:visible')
      .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
    expect(tops.length).toBeGreaterThan(3);
    expect(new Set(tops).size).toBeLessThanOrEqual(2);
    expect(Math.max(...tops)).toBeLessThan(600);
  } finally {
    await close();
  }
});

test('without JavaScript the links stand alone', async () => {
  const { page, close } = await openPage(browser(), address + linked, {
    javaScriptEnabled: false,
  });
  try {
    const row = page.getByRole('list', { name: 'Links and actions' });
    expect(await row.getByRole('link').count()).toBeGreaterThan(1);
    expect(await row.getByRole('button').count()).toBe(0);
  } finally {
    await close();
  }
});

test('each link of a paper is on its page once', () => {
  for (const place of papers) {
    const outward = [...readPage(folder, place).matchAll(/<a[^>]* rel="noopener"[^>]*>/g)].map(
      ([tag]) => /href="([^"]*)"/.exec(tag)?.[1],
    );
    expect(new Set(outward).size, place).toBe(outward.length);
  }
});
