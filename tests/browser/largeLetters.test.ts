import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

test('icons grow with the letters of a phone, none gives way', async () => {
  const { page, close } = await openPage(browser(), `${address}about/`, {
    viewport: { width: 360, height: 740 },
  });
  try {
    const widths = () =>
      page
        .locator('header svg:visible')
        .evaluateAll((icons) => icons.map((icon) => icon.getBoundingClientRect().width));
    const usual = await widths();
    expect(usual).toHaveLength(3);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const large = await widths();
    for (const [at, width] of large.entries()) expect(width / (usual[at] ?? 0)).toBeCloseTo(2, 1);
  } finally {
    await close();
  }
});

test.each(['', 'about/', 'topics/', 'topics/attention/'])(
  'in twice as large letters nothing of “%s” stands out of the smallest phone',
  async (place) => {
    const { page, close } = await openPage(browser(), address + place, {
      viewport: { width: 320, height: 640 },
    });
    try {
      const overflow = await page.evaluate(() => {
        const { documentElement } = document;
        documentElement.style.fontSize = '200%';
        return documentElement.scrollWidth - documentElement.clientWidth;
      });
      expect(overflow).toBe(0);
    } finally {
      await close();
    }
  },
);
