import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();
const topic = `${address}topics/attention/`;
const phone = { width: 360, height: 740 };

const terms = (page: Page) => page.getByRole('heading', { name: 'What its papers say' });

test.each([true, false])(
  'on a phone the overview of a topic is folded till it is asked for; with JavaScript: %s',
  async (javaScriptEnabled) => {
    const { page, close } = await openPage(browser(), topic, {
      viewport: phone,
      javaScriptEnabled,
    });
    try {
      const first = await page.locator('main [data-entry]').first().boundingBox();
      expect(first?.y).toBeLessThan(phone.height);
      expect(await terms(page).count()).toBe(0);
      await page.getByText('Overview', { exact: true }).click();
      expect(await terms(page).isVisible()).toBe(true);
    } finally {
      await close();
    }
  },
);

test.each([true, false])(
  'on a desk the overview of a topic is open; with JavaScript: %s',
  async (javaScriptEnabled) => {
    const { page, close } = await openPage(browser(), topic, {
      viewport: { width: 1440, height: 900 },
      javaScriptEnabled,
    });
    try {
      expect(await terms(page).isVisible()).toBe(true);
      expect(await page.getByText('Overview', { exact: true }).isVisible()).toBe(false);
    } finally {
      await close();
    }
  },
);

test('print shows the overview of a topic from a phone too', async () => {
  const { page, close } = await openPage(browser(), topic, { viewport: phone });
  try {
    await page.emulateMedia({ media: 'print' });
    expect(await terms(page).isVisible()).toBe(true);
  } finally {
    await close();
  }
});
