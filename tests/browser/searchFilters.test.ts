import { describe, expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

describe('the filters of the search page', () => {
  const narrowed = `${address}search/?year=2022&year=2023&mathematics=yes`;

  test('are kept where the reader types before they are there', async () => {
    const { page, complaints, close } = await openPage(browser(), `${address}search/`);
    try {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/*.columns', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(narrowed);
      const main = page.getByRole('main');
      await main.getByRole('searchbox').fill('attention');
      await page.waitForURL(/\?q=attention&year=2022&year=2023&mathematics=yes$/);
      await main.getByRole('button', { name: 'Remove the filter 2022' }).click();
      await page.waitForURL(/\?q=attention&year=2023&mathematics=yes$/);
      release();
      await main.getByRole('checkbox', { name: 'With mathematics' }).uncheck();
      await page.waitForURL(/\?q=attention&year=2023$/);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('are passed over by keyboard, and closed on a phone', async () => {
    const { page, complaints, close } = await openPage(browser(), `${address}search/?q=attention`);
    try {
      const main = page.getByRole('main');
      await main.locator('.result').first().waitFor();
      await main.getByRole('combobox', { name: 'Order' }).focus();
      await page.keyboard.press('Tab');
      const skip = main.getByRole('link', { name: 'Skip to results' });
      expect(await skip.evaluate((link) => link.matches(':focus'))).toBe(true);
      await page.keyboard.press('Enter');
      const first = main.locator('.result-title').first();
      expect(await first.evaluate((link) => link.matches(':focus'))).toBe(true);
      await page.setViewportSize({ width: 360, height: 740 });
      const facets = main.locator('[data-facets-box]');
      await facets.evaluate((box) => box.setAttribute('open', ''));
      const status = (await main.getByRole('status').textContent()) ?? '';
      const count = /^\d+/.exec(status)?.[0];
      await main.getByRole('button', { name: `Show ${count} papers` }).click();
      expect(await facets.getAttribute('open')).toBeNull();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('where nothing is found, searches elsewhere are offered', async () => {
    const { page, close } = await openPage(browser(), `${address}search/?q=xyzzy+%26+qqqqq`);
    try {
      const link = page.getByRole('main').getByRole('link', { name: 'Search arXiv' });
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe(
        'https://arxiv.org/search/?query=xyzzy%20%26%20qqqqq&searchtype=all',
      );
    } finally {
      await close();
    }
  });
});
