import { expect, inject, test } from 'vitest';
import { listPages, pickPageKinds } from '../support/builtPages.ts';
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

test('a correction goes to the repository, with the title and the permalink of the paper', async () => {
  const place = listPages(folder).find((page) => /^papers\/./.test(page)) ?? 'papers/none/';
  const { page, close } = await openPage(browser(), address + place);
  try {
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    const link = page.getByRole('link', { name: 'Suggest a correction' });
    const { origin, pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(origin + pathname).toBe('https://github.com/you/your-library/issues/new');
    expect(searchParams.get('title')).toBe(`Correction: ${title?.trim()}`);
    expect(searchParams.get('body')).toBe(`https://offprint.example/offprint/${place}`);
    const foot = page.getByRole('contentinfo').getByRole('link', { name: 'Repository' });
    expect(await foot.getAttribute('href')).toBe('https://github.com/you/your-library');
  } finally {
    await close();
  }
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
