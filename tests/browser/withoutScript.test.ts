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
    expect(await main.innerText()).toMatch(/needs JavaScript/);
    for (const name of ['Topics', 'Digests', 'Years']) {
      expect(await main.getByRole('link', { name, exact: true }).isVisible(), name).toBe(true);
    }
    expect(await main.locator('a[href*="/topics/"]:visible').count()).toBeGreaterThan(1);
  } finally {
    await close();
  }
});

test.each(['', 'search/', '404.html'])(
  'without JavaScript nothing of “%s” is there that only a script could work',
  async (place) => {
    const { page, close } = await openPage(browser(), address + place, {
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    });
    try {
      const dead = 'kbd, button, select, input:not([type="radio"])';
      const shown = await page.locator(dead).and(page.locator(':visible')).all();
      expect(await Promise.all(shown.map((one) => one.innerText()))).toEqual([]);
    } finally {
      await close();
    }
  },
);

test('with JavaScript the search page does not speak of it', async () => {
  const { page, close } = await openPage(browser(), `${address}search/`);
  try {
    expect(await page.getByRole('main').innerText()).not.toMatch(/JavaScript/);
  } finally {
    await close();
  }
});
