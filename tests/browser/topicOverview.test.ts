import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();
const topic = `${address}topics/attention/`;
const phone = { width: 360, height: 740 };

const terms = (page: Page) => page.getByRole('heading', { name: 'Frequent terms' });

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
  'on a desk the overview of a topic is open beside its papers; with JavaScript: %s',
  async (javaScriptEnabled) => {
    const { page, close } = await openPage(browser(), topic, {
      viewport: { width: 1440, height: 900 },
      javaScriptEnabled,
    });
    try {
      expect(await terms(page).isVisible()).toBe(true);
      expect(await page.getByText('Overview', { exact: true }).isVisible()).toBe(false);
      const first = await page.locator('main [data-entry]').first().boundingBox();
      const beside = await terms(page).boundingBox();
      expect(first?.y).toBeLessThan(600);
      expect(beside?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
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

test('between phone and desk the overview of a topic is folded, and its papers are in sight', async () => {
  const { page, close } = await openPage(browser(), topic, {
    viewport: { width: 1024, height: 768 },
  });
  try {
    const first = await page.locator('main [data-entry]').first().boundingBox();
    expect(first?.y).toBeLessThan(600);
    expect(await terms(page).count()).toBe(0);
  } finally {
    await close();
  }
});

test('a topic of few papers shows them and what is near it, and no overview', async () => {
  const { page, close } = await openPage(browser(), `${address}topics/quantum/`);
  try {
    expect(await page.getByText('Overview', { exact: true }).count()).toBe(0);
    expect(await terms(page).count()).toBe(0);
    const first = await page.locator('main [data-entry]').first().boundingBox();
    const near = await page.getByRole('navigation', { name: 'See also' }).boundingBox();
    expect(near?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
  } finally {
    await close();
  }
});
