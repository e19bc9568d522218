import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listPages } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const browser = useBrowser();
const digest =
  address + (listPages(folder).find((page) => /^digests\/./.test(page)) ?? 'digests/none/');
const desk = { width: 1440, height: 900 };

const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

describe('the contents of a digest', () => {
  test.each([true, false])('stand beside the text on a desk; with JavaScript: %s', async (runs) => {
    const { page, complaints, close } = await openPage(browser(), digest, {
      viewport: desk,
      javaScriptEnabled: runs,
    });
    try {
      expect(await contents(page).getByRole('link').count()).toBeGreaterThan(50);
      await contents(page).getByRole('link').nth(3).click();
      await page.waitForURL(/#/);
      const box = await contents(page).boundingBox();
      expect(box?.y, 'still in sight').toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(desk.height);
      const text = await page.locator('main article').nth(3).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test.each([
    ['a phone', { width: 360, height: 740 }],
    ['a low window', { width: 1440, height: 400 }],
  ])('are closed in %s till they are asked for', async (_, viewport) => {
    const { page, close } = await openPage(browser(), digest, { viewport });
    try {
      expect(await contents(page).getByRole('link').count()).toBe(0);
      await contents(page).getByText('Contents').and(page.locator('summary')).click();
      expect(await contents(page).getByRole('link').count()).toBeGreaterThan(50);
    } finally {
      await close();
    }
  });
});

describe('the density of a digest', () => {
  test('is switched without JavaScript, and leaves a tenth of its length', async () => {
    const { page, close } = await openPage(browser(), digest, {
      viewport: desk,
      javaScriptEnabled: false,
    });
    try {
      const whole = await heightOf(page);
      await page.getByRole('radio', { name: 'Titles only' }).check();
      expect(await page.locator('main .prose').first().isVisible()).toBe(false);
      expect(await heightOf(page)).toBeLessThan(whole / 8);
    } finally {
      await close();
    }
  });

  test('is the one of lists, but for an entry that an address points at', async () => {
    const { page, complaints, close } = await openPage(browser(), digest);
    try {
      await page.getByRole('radio', { name: 'Titles only' }).check();
      await page.goto(address);
      expect(await page.locator('.opening').first().isVisible()).toBe(false);
      await page.goto(digest);
      expect(await page.locator('main .prose:visible').count()).toBe(0);
      const slug = await page.locator('main article').nth(5).getAttribute('id');
      await page.goto(`${digest}#${slug}`);
      expect(await page.locator('main .prose:visible').count()).toBe(1);
      expect(await page.locator(`#${slug} .prose`).isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
