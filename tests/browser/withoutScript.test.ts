import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

test('without JavaScript a reader gets from the front page to a digest, a paper and its topic', async () => {
  const { page, complaints, close } = await openPage(browser(), address, {
    javaScriptEnabled: false,
  });
  try {
    const main = page.getByRole('main');
    const follow = async (place: string) => {
      await main.locator(`a[href*="/${place}/"]:visible`).first().click();
      await page.waitForURL(new RegExp(`/${place}/[^/]+/`));
      expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
    };
    await follow('digests');
    await follow('papers');
    await follow('topics');
    await follow('papers');
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

test('without JavaScript the search page says so and offers another way', async () => {
  const { page, close } = await openPage(browser(), `${address}search/`, {
    javaScriptEnabled: false,
  });
  try {
    const main = page.getByRole('main');
    expect(await main.textContent()).toMatch(/JavaScript/);
    expect(await main.locator('a[href*="/topics/"]:visible').count()).toBeGreaterThan(0);
  } finally {
    await close();
  }
});
