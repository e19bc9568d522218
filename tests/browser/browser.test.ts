import { expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launchBrowser.ts';

test('a real Chromium opens a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Offprint</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('Offprint');
  } finally {
    await browser.close();
  }
});
