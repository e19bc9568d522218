import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listPages, readPage } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const browser = useBrowser();
const paper =
  listPages(folder).find((page) => /^papers\/.*random-supports/.test(page)) ?? 'papers/none/';

describe('formulas', () => {
  test('are copied as TeX, whole even where the selection cuts them', async () => {
    const { page, complaints, close } = await openPage(browser(), address + paper, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      await page.evaluate(() => {
        const formula = document.querySelector('.prose .katex');
        const part = formula?.querySelector('.katex-html .mord');
        const after = document.querySelectorAll('.prose .katex')[1]?.previousSibling;
        if (!part || !after) throw new Error('the page lacks formulas');
        getSelection()?.setBaseAndExtent(part, 0, after, 4);
      });
      await page.keyboard.press('ControlOrMeta+c');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe('$X \\in \\mathbb{R}^{N \\times d}$ and');
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('leave what has none to the browser', async () => {
    const { page, close } = await openPage(browser(), address + paper, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      await page.getByRole('heading', { level: 1 }).selectText();
      await page.keyboard.press('ControlOrMeta+c');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.trim()).toMatch(/^Sparse Linear Regression is Easy on Random Supports$/);
    } finally {
      await close();
    }
  });

  test('are typeset in the openings of lists, without TeX in the text', async () => {
    const { page, close } = await openPage(browser(), address);
    try {
      expect(await page.locator('.opening .katex').count()).toBeGreaterThan(3);
      const bare = await page.locator('.opening').evaluateAll((openings) =>
        openings
          .map((opening) => {
            const copy = opening.cloneNode(true) as Element;
            for (const formula of copy.querySelectorAll('.katex')) formula.remove();
            return copy.textContent ?? '';
          })
          .filter((text) => /\\[a-z]|\$[^$]+\$|_\d/.test(text)),
      );
      expect(bare).toEqual([]);
    } finally {
      await close();
    }
  });
});

describe('the density of lists', () => {
  const isShown = (page: Page) => page.locator('.opening').first().isVisible();

  test('is switched without JavaScript', async () => {
    const { page, close } = await openPage(browser(), address, { javaScriptEnabled: false });
    try {
      expect(await isShown(page)).toBe(true);
      await page.getByRole('radio', { name: 'Titles only' }).check();
      expect(await isShown(page)).toBe(false);
    } finally {
      await close();
    }
  });

  test('is remembered from page to page, and back', async () => {
    const { page, complaints, close } = await openPage(browser(), address);
    try {
      await page.getByRole('radio', { name: 'Titles only' }).check();
      expect(await isShown(page)).toBe(false);
      await page.goto(`${address}years/2023/`);
      expect(await isShown(page)).toBe(false);
      expect(await page.getByRole('radio', { name: 'Titles only' }).isChecked()).toBe(true);
      await page.getByRole('radio', { name: 'With abstracts' }).check();
      expect(await isShown(page)).toBe(true);
      // The openings ask for fonts of formulas, which a page that is left would not get any more.
      await page.evaluate(() => document.fonts.ready);
      await page.goBack();
      // On a busy machine a page takes more than the usual second to come back.
      await expect.poll(() => isShown(page), { timeout: 10_000 }).toBe(true);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});

/** The papers with the most formulas. */
function densestPapers(count: number): [string, string][] {
  const formulasOf = (place: string) => readPage(folder, place).split('class="katex"').length;
  return listPages(folder)
    .filter((place) => /^papers\/./.test(place))
    .sort((a, b) => formulasOf(b) - formulasOf(a))
    .slice(0, count)
    .map((place) => [`the page ${place}`, place]);
}

/** A fifth of what Web Vitals calls good: a formula may change its width, no line its place. */
const MOST_SHIFT = 0.02;

test.each([
  ['a paper with formulas', paper],
  ['the front page', ''],
  ['a digest', listPages(folder).find((page) => /^digests\/./.test(page)) ?? 'digests/none/'],
  ['the search page', 'search/'],
  ['a search that finds papers', 'search/?q=attention'],
  [
    'a search with a filter that finds one',
    'search/?q=cricket&topic=Statistics+and+causal+inference',
  ],
  ['a search that finds none', 'search/?q=xyzzyqqq'],
  ...densestPapers(3),
])('letters and results that come late hardly move %s', async (_, place) => {
  const { page, close } = await openPage(browser(), `${address}about/`);
  try {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.addInitScript(() => {
      const total = { shift: 0 };
      Object.assign(window, { total });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          total.shift += (entry as PerformanceEntry & { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address + place, { waitUntil: 'networkidle' });
    await page.waitForTimeout(800);
    const shift = await page.evaluate(
      () => (window as unknown as { total: { shift: number } }).total.shift,
    );
    expect(shift).toBeLessThan(MOST_SHIFT);
  } finally {
    await close();
  }
});
