import { readFile } from 'node:fs/promises';
import { parse } from '@retorquere/bibtex-parser';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pickPageKinds } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const place = pickPageKinds(folder).get('a paper with formulas') ?? '';
const slug = place.split('/')[1] ?? '';
const browser = useBrowser();

/** Opens a paper's citation. */
async function openCitation(options: Parameters<typeof openPage>[2] = {}) {
  const opened = await openPage(browser(), address + place, options);
  await opened.page.locator('summary', { hasText: 'Cite' }).click();
  return opened;
}

/** The citation that a reader sees. */
const shownCitation = (page: Page) => page.locator('pre:visible');

/** Reads what was copied. */
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('a citation', () => {
  test('is copied as it is shown, in the chosen format', async () => {
    const { page, complaints, close } = await openCitation({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      const copied = await clipboard(page);
      expect(copied).toBe(await shownCitation(page).textContent());
      const { entries, errors } = parse(copied, { sentenceCase: false });
      expect(errors).toEqual([]);
      expect(entries.map(({ key }) => key)).toEqual([slug]);

      await page.getByRole('radio', { name: 'BibTeX' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await expect.poll(() => clipboard(page)).toMatch(/^TY {2}- UNPB/);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('is selected where copying is not allowed', async () => {
    const { page, close } = await openCitation();
    try {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      });
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await page.getByRole('status').filter({ hasText: 'Selected' }).waitFor();
      const selected = await page.evaluate(() => String(getSelection()));
      expect(selected.trim()).toBe((await shownCitation(page).textContent())?.trim());
    } finally {
      await close();
    }
  });

  test.each([
    ['BibTeX', 'bib'],
    ['RIS', 'ris'],
    ['CSL-JSON', 'csl.json'],
  ])('as %s is downloaded as a file', async (label, extension) => {
    const { page, complaints, close } = await openCitation({ acceptDownloads: true });
    try {
      await page.getByRole('radio', { name: label }).check();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`${slug}.${extension}`);
      const text = await readFile(await file.path(), 'utf8');
      // HTML has line feeds only.
      expect(text.replaceAll('\r\n', '\n')).toBe(await shownCitation(page).textContent());
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('is read in every format without JavaScript', async () => {
    const { page, close } = await openCitation({ javaScriptEnabled: false });
    try {
      for (const [label, beginning] of [
        ['BibTeX', '@misc{'],
        ['RIS', 'TY  - '],
        ['CSL-JSON', '['],
      ] as const) {
        await page.getByRole('radio', { name: label }).check();
        expect(await shownCitation(page).count()).toBe(1);
        expect(await shownCitation(page).innerText()).toContain(beginning);
      }
      expect(await page.getByRole('button', { name: 'Copy', exact: true }).count()).toBe(0);
    } finally {
      await close();
    }
  });
});
