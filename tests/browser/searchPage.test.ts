import { describe, expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

describe('the search page', () => {
  test('finds what its address asks for', async () => {
    const { page, complaints, close } = await openPage(browser(), `${address}search/?q=attention`);
    try {
      const main = page.getByRole('main');
      expect(await main.getByRole('searchbox').inputValue()).toBe('attention');
      await main.locator('a[href*="/papers/"]').first().waitFor();
      await main.getByRole('status').filter({ hasText: /\d/ }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test.each([
    ['ell_2', 'WINA'],
    ['ℓ2', 'WINA'],
    ['L2 norm', 'WINA'],
    ['RegMean++', 'RegMean++'],
    ['in-context', 'In-Context Learner'],
    ['Akyürek', 'One Step of Gradient Descent'],
    ['Akyurek', 'One Step of Gradient Descent'],
    ['O(k log d/ε)', 'Sparse Linear Regression'],
    ['R^{N \\times d}', 'Sparse Linear Regression'],
    ['R^N', 'Sparse Linear Regression'],
    ['“low rank”', 'low-rank'],
    ['attention is all you need', 'Attention'],
  ])('finds what a reader types: %s', async (typed, title) => {
    const { page, close } = await openPage(
      browser(),
      `${address}search/?q=${encodeURIComponent(typed)}`,
    );
    try {
      const found = page.getByRole('main').locator('.result').filter({ hasText: title });
      await found.first().waitFor();
      expect(await page.getByRole('main').textContent()).not.toContain('l2-norms');
    } finally {
      await close();
    }
  });

  test('keeps words, filters and order in the address, and the back button goes through them', async () => {
    const { page, complaints, close } = await openPage(browser(), `${address}search/`);
    try {
      const main = page.getByRole('main');
      const status = main.getByRole('status');
      await main.getByRole('searchbox').fill('attention');
      await status.filter({ hasText: /^\d+ papers for “attention”/ }).waitFor();
      const all = await status.textContent();
      await main.getByRole('checkbox', { name: /With code/ }).check();
      await page.waitForURL(/\?q=attention&code=yes$/);
      await expect.poll(() => status.textContent()).not.toBe(all);
      await main.getByRole('combobox', { name: 'Order' }).selectOption('newest');
      await page.waitForURL(/\?q=attention&code=yes&sort=newest$/);
      const years = main.locator('.result-facts');
      await expect
        .poll(async () => {
          const shown = (await years.allTextContents()).map((facts) => facts.slice(0, 4));
          return shown.length > 1 && shown.join() === [...shown].sort().reverse().join();
        })
        .toBe(true);
      const shared = page.url();
      await page.goBack();
      await page.waitForURL(/\?q=attention&code=yes$/);
      await page.goBack();
      await page.waitForURL(/\?q=attention$/);
      await expect.poll(() => status.textContent()).toBe(all);
      await page.goto(shared);
      await main.getByRole('button', { name: 'Remove the filter With code' }).click();
      await page.waitForURL(/\?q=attention&sort=newest$/);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('does not pass off papers without a word as papers with it', async () => {
    const { page, close } = await openPage(
      browser(),
      `${address}search/?q=linear+attention+xyzzyqqq`,
    );
    try {
      const status = page.getByRole('main').getByRole('status');
      await status
        .filter({ hasText: /No paper has “xyzzyqqq”\. \d+ papers for the rest/ })
        .waitFor();
      await page.goto(`${address}search/?q=xyzzyqqq`);
      await status.filter({ hasText: 'No papers found' }).waitFor();
      expect(await page.locator('.result').count()).toBe(0);
    } finally {
      await close();
    }
  });

  test('says so where nothing is found, and offers the topics', async () => {
    const { page, close } = await openPage(browser(), `${address}search/?q=qqqqqqqqq`);
    try {
      const main = page.getByRole('main');
      await main.getByRole('status').filter({ hasText: 'No papers found' }).waitFor();
      await main.locator('a[href*="/topics/"]').first().waitFor();
    } finally {
      await close();
    }
  });

  test('says so where the index cannot be loaded, and tries again', async () => {
    const { page, close } = await openPage(browser(), `${address}search/`);
    try {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(`${address}search/?q=attention`);
      const main = page.getByRole('main');
      await main.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
      await main.locator('a[href*="/topics/"]').first().waitFor();
      await page.unroute('**/pagefind/**');
      await main.getByRole('button', { name: 'Try again' }).click();
      await main.locator('.result').first().waitFor();
      expect(await main.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);
    } finally {
      await close();
    }
  });

  test('shows as many results on the way back as before, at the same place', async () => {
    const { page, close } = await openPage(browser(), `${address}search/?q=model`);
    try {
      const results = page.getByRole('main').locator('.result');
      await page.getByRole('main').getByRole('button', { name: 'Show more' }).click();
      await expect.poll(() => results.count()).toBe(20);
      const title = results.nth(18).getByRole('link');
      await title.scrollIntoViewIfNeeded();
      const top = await page.evaluate(() => scrollY);
      await title.click();
      await page.waitForURL(/\/papers\//);
      await page.goBack();
      await expect.poll(() => results.count()).toBe(20);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
    } finally {
      await close();
    }
  });

  test('marks words in titles in the color of links where colors are forced', async () => {
    const { page, close } = await openPage(browser(), `${address}search/?q=linear`);
    try {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      const mark = page.locator('.result-title mark').first();
      await mark.waitFor();
      const [color, colorOfLink] = await mark.evaluate((element) => [
        getComputedStyle(element).color,
        getComputedStyle(element.closest('a') ?? element).color,
      ]);
      expect(color).toBe(colorOfLink);
    } finally {
      await close();
    }
  });

  test('shows what was meant by misspelled words at once, and marks it', async () => {
    const { page, complaints, close } = await openPage(
      browser(),
      `${address}search/?q=linaer+Atention`,
    );
    try {
      const main = page.getByRole('main');
      const status = main.getByRole('status');
      await status
        .filter({
          hasText:
            /^No paper has “linaer” or “Atention”; showing \d+ papers for “linear Attention”\.$/,
        })
        .waitFor();
      const marks = main.locator('.result-title mark');
      expect(await marks.filter({ hasText: /^attention$/i }).count()).toBeGreaterThan(0);
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await dialog.getByRole('searchbox').fill('quntization');
      await dialog.getByRole('status').filter({ hasText: 'for “quantization”' }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('finds a phrase where its words stand together, titles first', async () => {
    const { page, close } = await openPage(
      browser(),
      `${address}search/?q=${encodeURIComponent('"linear attention"')}`,
    );
    try {
      const results = page.getByRole('main').locator('.result');
      await results.first().waitFor();
      const texts = await results.allTextContents();
      expect(texts[0]).toMatch(/linear attention/i);
      const marks = await results.locator('mark').allTextContents();
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) expect(mark).toMatch(/^(?:linear|attention)/i);
    } finally {
      await close();
    }
  });
});
