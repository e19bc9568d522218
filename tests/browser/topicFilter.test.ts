import { expect, inject, test } from 'vitest';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { address } = inject('library');
const browser = useBrowser();

test('the filter shows the topics that have all words in name or scope', async () => {
  const { page, complaints, close } = await openPage(browser(), `${address}topics/`);
  try {
    const main = page.getByRole('main');
    const topics = main.locator('ul > li:visible a');
    const all = await topics.count();
    await main.getByRole('searchbox', { name: /filter/i }).fill('Sequence attent');
    expect(await topics.allTextContents()).toEqual(['Attention and sequence models']);
    expect(await main.getByRole('status').textContent()).toBe(`1 of ${all}`);
    await main.getByRole('searchbox').fill('');
    expect(await topics.count()).toBe(all);
    expect(await main.getByRole('status').textContent()).toBe('');
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

test('words that no topic has lead on to the papers, or back to all topics', async () => {
  const { page, complaints, close } = await openPage(browser(), `${address}topics/`);
  try {
    const main = page.getByRole('main');
    const field = main.getByRole('searchbox', { name: /filter/i });
    const topics = main.locator('ul > li:visible a');
    const all = await topics.count();
    await field.fill('zebra crossings');
    expect(await topics.count()).toBe(0);
    expect(await main.getByRole('status').textContent()).toBe('No topic has “zebra crossings”.');
    const on = main.getByRole('link', { name: 'Search the papers for it' });
    expect(await on.getAttribute('href')).toMatch(/\/search\/\?q=zebra\+crossings$/);
    await main.getByRole('button', { name: 'Show all topics' }).click();
    expect(await topics.count()).toBe(all);
    expect(await field.inputValue()).toBe('');
    expect(await on.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

test('without JavaScript the list is whole and there is no field that does nothing', async () => {
  const { page, close } = await openPage(browser(), `${address}topics/`, {
    javaScriptEnabled: false,
  });
  try {
    const main = page.getByRole('main');
    expect(await main.getByRole('searchbox').count()).toBe(0);
    expect(await main.locator('ul > li:visible a').count()).toBeGreaterThan(20);
  } finally {
    await close();
  }
});
