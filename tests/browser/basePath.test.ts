import { expect, inject, test } from 'vitest';
import { pickPageKinds } from '../support/builtPages.ts';
import { findBrokenLinks } from '../support/findBrokenLinks.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('libraryBelowPath');
const browser = useBrowser();

test('below a path every kind of page loads all that it needs', async () => {
  for (const place of pickPageKinds(folder).values()) {
    const { complaints, close } = await openPage(browser(), address + place);
    await close();
    expect(complaints, place).toEqual([]);
  }
});

test('below a path every link stays below it', async () => {
  expect(await findBrokenLinks(browser(), folder, address)).toEqual([]);
});

test('below a path the search finds papers', async () => {
  const { page, complaints, close } = await openPage(browser(), address);
  try {
    await page.keyboard.press('/');
    await page.keyboard.type('features');
    const first = page.getByRole('dialog').getByRole('list').getByRole('link').first();
    await first.click();
    await page.waitForURL(/\/offprint\/papers\/[^/]+\//);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
