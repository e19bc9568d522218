import { AxeBuilder } from '@axe-core/playwright';
import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

/** Five papers a page make long lists of a small library. */
const { address } = inject('libraryBelowPath');
const library = inject('library');
const browser = useBrowser();

test('without JavaScript a reader goes through every page of a year and meets every paper once', async () => {
  const { page, complaints, close } = await openPage(browser(), `${address}years/2023/`, {
    javaScriptEnabled: false,
  });
  try {
    const main = page.getByRole('main');
    const total = Number(
      (await main.getByText(/\d+ papers, newest first/).textContent())?.match(/\d+/),
    );
    const papers: (string | null)[] = [];
    for (;;) {
      const links = main.locator('article a[href*="/papers/"]');
      papers.push(
        ...(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))),
      );
      const next = main.getByRole('link', { name: 'Older' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(page.url()).toBe(`${address}years/2023/1/`);
    expect(total).toBeGreaterThan(10);
    expect(papers).toHaveLength(total);
    expect(new Set(papers).size).toBe(total);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

test('a page in the middle says where it is, to readers and to machines', async () => {
  const { page, complaints, close } = await openPage(browser(), `${address}years/2023/2/`);
  try {
    const current = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current]');
    expect((await current.textContent())?.replace(/\s+/g, ' ').trim()).toBe('Page 2');
    expect(await page.title()).toContain('page 2');
    const linked = (rel: string) => page.locator(`link[rel="${rel}"]`).getAttribute('href');
    expect(await linked('canonical')).toMatch(/\/offprint\/years\/2023\/2\/$/);
    expect(await linked('prev')).toMatch(/^\/offprint\/years\/2023\/(3\/)?$/);
    expect(await linked('next')).toBe('/offprint/years/2023/1/');
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

test('the orders of a topic are pages of their own, one tab apart', async () => {
  const { page, complaints, close } = await openPage(browser(), `${library.address}topics/`, {
    javaScriptEnabled: false,
  });
  try {
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Attention and sequence models' }).click();
    const list = main.locator('article a[href*="/papers/"]');
    const slugs = () => list.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const newest = await slugs();
    await main.getByRole('link', { name: 'Most discussed' }).click();
    await page.waitForURL(/\/topics\/attention\/most-discussed\/$/);
    expect((await slugs()).sort()).toEqual(newest.sort());
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
