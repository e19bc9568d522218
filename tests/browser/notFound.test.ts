import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

test('a mistyped address leads to a search for its words', async () => {
  const place = `${address}papers/linear-atention/`;
  const { page, complaints, close } = await openPage(browser(), place);
  try {
    expect(complaints).toContain(`404: ${place}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/no page/i);
    const box = page.getByRole('main').getByRole('searchbox');
    expect(await box.inputValue()).toBe('linear atention');
    await box.press('Enter');
    await page.waitForURL(/\/search\/\?q=linear/);
  } finally {
    await close();
  }
});
