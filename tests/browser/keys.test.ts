import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();
const YEAR = `${address}years/2023/`;

/** Which entry has the focus; -1 for none. */
const focusedEntry = (page: Page) =>
  page.evaluate(() => {
    const entries = [...document.querySelectorAll('main [data-entry]')];
    return entries.findIndex((entry) => entry.contains(document.activeElement));
  });

/** Opens a page for a test and closes it after it. */
async function withPage(place: string, run: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openPage(browser(), place);
  try {
    await run(page);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}

describe('keys', () => {
  test('go through a list, save and open', () =>
    withPage(YEAR, async (page) => {
      await page.keyboard.press('j');
      expect(await focusedEntry(page)).toBe(0);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      expect(await focusedEntry(page)).toBe(1);
      await page.keyboard.press('s');
      const save = page.locator('main [data-entry]').nth(1).locator('[data-save]');
      expect(await save.getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('o');
      await page.waitForURL(/\/papers\//);
      await page.keyboard.press('s');
      expect(await page.locator('main [data-save]').first().getAttribute('aria-pressed')).toBe(
        'false',
      );
    }));

  test('lead to the next paper of the digest and back', () =>
    withPage(
      `${address}papers/sparse-linear-regression-is-easy-on-random-supports/`,
      async (page) => {
        const next = await page.locator('main a[rel=next]').getAttribute('href');
        await page.keyboard.press('n');
        await page.waitForURL((url) => url.pathname === next);
        await page.keyboard.press('p');
        await page.waitForURL(/random-supports/);
      },
    ));

  test('do nothing while someone types, with a modifier, or under a dialog', () =>
    withPage(YEAR, async (page) => {
      await page.keyboard.press('Control+j');
      expect(await focusedEntry(page)).toBe(-1);
      await page.goto(address);
      await page.locator('#search-field').first().fill('');
      await page.locator('#search-field').first().pressSequentially('jk?so');
      expect(await page.locator('#search-field').first().inputValue()).toBe('jk?so');
      expect(await page.locator('.keys-dialog').count()).toBe(0);
      await page.locator('main h1').click();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await page.keyboard.press('j');
      expect(await focusedEntry(page)).toBe(-1);
    }));

  test('are explained by ?, and turned off and on there', () =>
    withPage(YEAR, async (page) => {
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keys' });
      await dialog.waitFor();
      const { violations } = await new AxeBuilder({ page })
        .include('.keys-dialog')
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await dialog.getByRole('checkbox', { name: 'Single keys work' }).uncheck();
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
      for (const key of ['j', '?', '/']) await page.keyboard.press(key);
      expect(await focusedEntry(page)).toBe(-1);
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.reload();
      await page.keyboard.press('j');
      expect(await focusedEntry(page)).toBe(-1);
      await page.getByRole('button', { name: 'Keyboard' }).click();
      await dialog.getByRole('checkbox').check();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('j');
      expect(await focusedEntry(page)).toBeGreaterThanOrEqual(0);
    }));

  // On its own: leaving the page would break off what the search dialog fetches.
  test('leave Ctrl-K to the search where they are turned off', () =>
    withPage(YEAR, async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('checkbox', { name: 'Single keys work' }).uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.locator('#search-dialog[open]').waitFor();
    }));
});

describe('sharing', () => {
  const place = `${address}papers/sparse-linear-regression-is-easy-on-random-supports/`;
  const permalink =
    'https://offprint.example/papers/sparse-linear-regression-is-easy-on-random-supports/';

  test('copies the canonical address and says so', async () => {
    const { page, close } = await openPage(browser(), `${place}?from=somewhere#x`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(permalink);
      await page.goto(`${address}digests/2025-11-13/`);
      const link = page.locator('main [data-copy-link]').nth(1);
      const anchor = await link.getAttribute('href');
      await link.click();
      expect(new URL(page.url()).hash).toBe(anchor);
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe(`https://offprint.example/digests/2025-11-13/${anchor}`);
    } finally {
      await close();
    }
  });

  test('hands the address to the system where it shares', async () => {
    const context = await browser().newContext();
    try {
      const page = await context.newPage();
      await page.addInitScript(() => {
        Object.assign(window, { shared: [] });
        navigator.share = async (data) => {
          (window as unknown as { shared: unknown[] }).shared.push(data);
        };
      });
      await page.goto(place);
      await page.getByRole('button', { name: 'Share' }).click();
      expect(
        await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared),
      ).toEqual([{ title: expect.stringContaining('Sparse Linear Regression'), url: permalink }]);
    } finally {
      await context.close();
    }
  });
});
