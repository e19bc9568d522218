import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

test.each([
  ['desk', { width: 1440, height: 900 }],
  ['tablet', { width: 768, height: 1024 }],
  ['phone', { width: 360, height: 740 }],
])('on a %s the first paper of the newest digest is seen at once', async (_, viewport) => {
  const { page, close } = await openPage(browser(), address, { viewport });
  try {
    const title = await page.locator('main [data-entry] h3').first().boundingBox();
    expect((title?.y ?? 0) + (title?.height ?? 0)).toBeGreaterThan(0);
    expect((title?.y ?? 0) + (title?.height ?? 0)).toBeLessThan(viewport.height);
  } finally {
    await close();
  }
});

test('a few topics are named, and all are one step away', async () => {
  const { page, close } = await openPage(browser(), address, {
    viewport: { width: 1440, height: 900 },
  });
  try {
    const topics = page.getByRole('navigation', { name: 'Topics' }).getByRole('link');
    expect(await topics.count()).toBe(9);
    const places = await topics.evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().left)),
    );
    expect(new Set(places).size, 'columns').toBe(2);
    expect(await topics.last().textContent()).toMatch(/^\s*All \d+ topics\s*$/);
  } finally {
    await close();
  }
});
