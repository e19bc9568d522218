import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listPages, pickPageKinds } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const paper = pickPageKinds(folder).get('a paper with formulas') ?? '';
const firstBelow = (place: string) =>
  listPages(folder).find((page) => page.startsWith(place) && page !== place) ?? `${place}none/`;
const browser = useBrowser();

/** Puts the first papers of the front page on the reading list. */
async function savePapers(page: Page): Promise<void> {
  await page.goto(address);
  for (const button of (await page.locator('[data-save]').all()).slice(0, 3)) await button.click();
}

describe('in print', () => {
  test.each([
    ['a paper', paper],
    ['a topic', firstBelow('topics/')],
    ['a digest', firstBelow('digests/')],
    ['the statistics', 'statistics/'],
    ['the reading list', 'reading-list/'],
  ])('%s is its text with address and day, and nothing to press', async (_, place) => {
    const { page, close } = await openPage(browser(), address);
    try {
      await savePapers(page);
      await page.goto(address + place);
      // A browser says that it prints only where it really does.
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      expect(text).toMatch(/Printed on \w+ \d+, \d{4}/);
      expect(text.split(`https://offprint.example/${place}`), 'address, once').toHaveLength(2);
      const pressed = page.locator('button:visible, label:visible, input:visible, nav:visible');
      expect(await pressed.allInnerTexts()).toEqual([]);
    } finally {
      await close();
    }
  });

  test('a paper fits one sheet', async () => {
    const { page, close } = await openPage(browser(), address + paper);
    try {
      const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    } finally {
      await close();
    }
  });
});
