import { expect, inject, test } from 'vitest';
import { findBrokenLinks } from '../support/findBrokenLinks.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const browser = useBrowser();

test('every link and anchor of every page leads somewhere', async () => {
  expect(await findBrokenLinks(browser(), folder, address)).toEqual([]);
});
