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
      await page.getByText('Nothing here yet').waitFor();
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
