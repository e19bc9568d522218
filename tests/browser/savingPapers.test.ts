import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

/** The entries of the page. */
const entries = (page: Page) => page.locator('main [data-entry]');

describe('saving a paper', () => {
  test('from a list shows on the paper itself, in the head of the page and in words', async () => {
    const { page, complaints, close } = await openPage(browser(), address);
    try {
      const entry = entries(page).first();
      const save = entry.locator('[data-save]');
      expect(await save.getAttribute('aria-pressed')).toBe('false');
      await save.click();
      expect(await save.getAttribute('aria-pressed')).toBe('true');
      await page.getByRole('status').filter({ hasText: 'Saved to your reading list' }).waitFor();
      expect(await page.locator('[data-saved-count]').textContent()).toBe('1');
      await entry.locator('h2 a, h3 a').click();
      await page.waitForURL(/\/papers\//);
      const own = page.locator('main h1').locator('xpath=..').locator('[data-save]');
      expect(await own.getAttribute('aria-pressed')).toBe('true');
      await own.click();
      expect(await own.getAttribute('aria-pressed')).toBe('false');
      expect(await page.locator('[data-saved-count]').textContent()).toBe('');
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('from a result of the search keeps what its page says, by key and by click', async () => {
    const { page, complaints, close } = await openPage(
      browser(),
      `${address}search/?q=sparse+linear+regression`,
    );
    try {
      const result = page.getByRole('main').locator('.result').first();
      const save = result.locator('[data-save]');
      await save.waitFor();
      expect(await save.getAttribute('aria-pressed')).toBe('false');
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true');
      const [saved] = await page.evaluate(() =>
        Object.values(localStorage).filter((value) => value.includes('sparse-linear-regression')),
      );
      expect(saved).toContain('"date":"2025-11-08"');
      await page.reload();
      await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true');
      await save.click();
      await expect.poll(() => save.getAttribute('aria-pressed')).toBe('false');
      expect(new URL(page.url()).pathname).toBe('/search/');
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('is seen at once in another tab', async () => {
    const { page, close } = await openPage(browser(), address);
    try {
      const other = await page.context().newPage();
      await other.goto(`${address}reading-list/`);
      await entries(page).first().locator('[data-save]').click();
      await expect.poll(() => entries(other).count()).toBe(1);
    } finally {
      await close();
    }
  });

  test('is said to fail where the browser keeps nothing', async () => {
    const { page, close } = await openPage(browser(), address);
    try {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await entries(page).first().locator('[data-save]').click();
      await page.getByRole('status').filter({ hasText: 'not saved' }).waitFor();
    } finally {
      await close();
    }
  });

  test('is named the same whether or not it is saved: that it is pressed says the rest', async () => {
    const { page, close } = await openPage(browser(), address);
    try {
      const entry = entries(page).first();
      const title = await entry.locator('h2, h3').innerText();
      const save = entry.getByRole('button', { name: `Save: ${title}`, exact: true });
      await save.click();
      expect(await save.getAttribute('aria-pressed')).toBe('true');
      await page.goto(`${address}reading-list/`);
      const mark = page.getByRole('button', { name: `Mark as read: ${title}`, exact: true });
      await mark.click();
      expect(await mark.getAttribute('aria-pressed')).toBe('true');
      await page.getByRole('button', { name: `Remove: ${title}`, exact: true }).click();
      expect(await entries(page).count()).toBe(0);
    } finally {
      await close();
    }
  });

  test('is said to be impossible on the list too, where storage is forbidden', async () => {
    const { page, close } = await openPage(browser(), address);
    try {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      });
      await page.goto(`${address}reading-list/`);
      await page.getByText('This browser keeps nothing for the site').waitFor();
      expect(await page.getByText('Nothing here yet').isVisible()).toBe(false);
      expect(await page.locator('[data-import]').isVisible()).toBe(false);
    } finally {
      await close();
    }
  });

  test('is not offered without JavaScript, and the list says why', async () => {
    const { page, close } = await openPage(browser(), address, { javaScriptEnabled: false });
    try {
      expect(await page.locator('[data-save]:visible').count()).toBe(0);
      await page.goto(`${address}reading-list/`);
      await page.getByText('kept in your browser by a script').waitFor();
    } finally {
      await close();
    }
  });
});
