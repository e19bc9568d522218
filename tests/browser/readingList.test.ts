import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { parse } from '@retorquere/bibtex-parser';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

/** The entries of the page. */
const entries = (page: Page) => page.locator('main [data-entry]');

/** Saves the first papers of the front page and goes to the reading list. */
async function openListWith(count: number, options: Parameters<typeof openPage>[2] = {}) {
  const opened = await openPage(browser(), address, options);
  const { page } = opened;
  for (let at = 0; at < count; at++) await entries(page).nth(at).locator('[data-save]').click();
  await page.goto(`${address}reading-list/`);
  return opened;
}

/** Hands a file to the page. */
const importText = (page: Page, name: string, text: string) =>
  page.locator('[data-import]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

/** Reads the file that a button hands out. */
async function readExport(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await waiting).path(), 'utf8');
}

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
      expect(await page.getByText('This browser keeps nothing for the site').isVisible()).toBe(
        true,
      );
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
      expect(await page.getByText('kept in your browser by a script').isVisible()).toBe(true);
    } finally {
      await close();
    }
  });
});

describe('the reading list', () => {
  test('marks papers as read, filters them, removes them and puts them back', async () => {
    const { page, complaints, close } = await openListWith(3);
    try {
      await expect.poll(() => entries(page).count()).toBe(3);
      const mark = entries(page).first().locator('[data-mark-read]');
      await mark.focus();
      await page.keyboard.press('Enter');
      expect(await mark.getAttribute('aria-pressed')).toBe('true');
      expect(await mark.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.getByRole('radio', { name: /To read/ }).check();
      expect(await entries(page).count()).toBe(2);
      await page.getByRole('radio', { name: /All/ }).check();
      const title = await entries(page).nth(1).locator('h2').textContent();
      await entries(page).nth(1).locator('[data-remove]').click();
      expect(await entries(page).count()).toBe(2);
      expect(
        await page.evaluate(() => document.activeElement?.closest('[data-entry]') !== null),
      ).toBe(true);
      await page.getByRole('button', { name: 'Put it back' }).click();
      expect(await entries(page).nth(1).locator('h2').textContent()).toBe(title);
      await page.reload();
      await expect.poll(() => entries(page).count()).toBe(3);
      expect(await page.locator('[data-mark-read][aria-pressed=true]').count()).toBe(1);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('is exported as BibTeX and JSON, and imported again', async () => {
    const { page, complaints, close } = await openListWith(5, { acceptDownloads: true });
    try {
      const { entries: cited, errors } = parse(await readExport(page, 'Export BibTeX'));
      expect(errors).toEqual([]);
      expect(cited).toHaveLength(5);
      expect(cited[0]?.fields.url).toMatch(/^https:\/\/offprint\.example\/papers\/.+\/$/);
      const json = await readExport(page, 'Export JSON');
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      expect(await page.getByText('Nothing here yet').isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: /Export/ }).count()).toBe(0);
      expect(await page.getByRole('radio').count()).toBe(0);
      await importText(page, 'list.json', json);
      await expect.poll(() => entries(page).count()).toBe(5);
      await page.getByRole('status').filter({ hasText: '5 papers added' }).waitFor();
      await importText(page, 'list.json', json);
      await page.getByRole('status').filter({ hasText: '0 papers added, 5 known' }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test.each([
    ['no list', 'hello', 'holds no JSON'],
    [
      'a slug that is none',
      '{"format":"offprint-reading-list","version":1,"papers":[{"slug":"javascript:alert(1)"}]}',
      'Paper 1 of the list: “slug” must be',
    ],
  ])('refuses a file with %s, in words, and keeps what it has', async (_, text, words) => {
    const { page, complaints, close } = await openListWith(1);
    try {
      await importText(page, 'wrong.json', text);
      await page.getByRole('alert').filter({ hasText: words }).waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('wrong.json');
      expect(await entries(page).count()).toBe(1);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test.each(['light', 'dark'] as const)(
    'has no barriers when filled, in a %s room',
    async (colorScheme) => {
      const { page, close } = await openListWith(3, { colorScheme });
      try {
        await entries(page).first().locator('[data-mark-read]').click();
        await entries(page).nth(2).locator('[data-remove]').click();
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
        }
      } finally {
        await close();
      }
    },
  );
});
