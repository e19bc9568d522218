import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

/** What has the focus, by its role's or element's name and text. */
function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.localName}: ${activeElement?.textContent?.trim().replace(/\s+/g, ' ')}`;
  });
}

describe('search by keyboard', () => {
  test.each(['/', 'Control+k'])('%s opens it, arrows choose, Enter goes there', async (key) => {
    const { page, complaints, close } = await openPage(browser(), address);
    try {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await dialog.waitFor();
      expect(await dialog.getByRole('searchbox').evaluate((box) => box.matches(':focus'))).toBe(
        true,
      );
      // All at once: on a slow machine there would be results of the first words before all are typed.
      await page.keyboard.insertText('linear attention');
      const results = dialog.getByRole('list').getByRole('link');
      await results.first().waitFor();
      const target = await results.first().getAttribute('href');
      await page.keyboard.press('ArrowDown');
      expect(await results.first().evaluate((link) => link.matches(':focus'))).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/papers\/[^/]+\//);
      expect(new URL(page.url()).pathname).toBe(target);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('who has gone on to the results stays there while the last ones come', async () => {
    const { page, complaints, close } = await openPage(browser(), address);
    try {
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await page.keyboard.insertText('transformers');
      const results = dialog.getByRole('list').getByRole('link');
      await results.first().waitFor();
      const before = await results.first().getAttribute('href');
      await page.keyboard.press('ArrowDown');
      await dialog.getByRole('searchbox').evaluate((box: HTMLInputElement) => {
        box.value = 'sparse regression';
        box.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await expect.poll(() => results.first().getAttribute('href')).not.toBe(before);
      expect(await results.first().evaluate((link) => link.matches(':focus'))).toBe(true);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('Escape closes it and gives the focus back', async () => {
    const { page, complaints, close } = await openPage(browser(), address);
    try {
      await page.getByRole('main').getByRole('link').first().focus();
      const before = await focusOf(page);
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await focusOf(page)).toBe(before);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('where nothing is found, it offers topics within reach of the arrows', async () => {
    const { page, complaints, close } = await openPage(browser(), address);
    try {
      await page.keyboard.press('/');
      await page.keyboard.type('xyzzyqqq');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await dialog.getByRole('status').filter({ hasText: 'No papers found' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?topic=/);
      await page.getByRole('main').locator('.result').first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('a slash typed into a field is a slash', async () => {
    const { page, close } = await openPage(browser(), `${address}search/`);
    try {
      const box = page.getByRole('main').getByRole('searchbox');
      await box.focus();
      await page.keyboard.type('a/b');
      expect(await box.inputValue()).toBe('a/b');
      expect(await page.getByRole('dialog').count()).toBe(0);
    } finally {
      await close();
    }
  });
});
