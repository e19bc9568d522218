import { expect, inject, test } from 'vitest';
import { pickPageKinds } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const place = pickPageKinds(folder).get('a paper with formulas') ?? '';
const browser = useBrowser();

test('a printed paper is its text with address and day, on one sheet, and no button', async () => {
  const { page, close } = await openPage(browser(), address + place);
  try {
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/Printed on \w+ \d+, \d{4}/);
    expect(text).toContain(`https://offprint.example/${place}`);
    expect(await page.locator('button:visible, input:visible, nav:visible').count()).toBe(0);
  } finally {
    await close();
  }
});
