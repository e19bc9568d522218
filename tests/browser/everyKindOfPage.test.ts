import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pickPageKinds } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const kinds = [...pickPageKinds(folder)];
/** Phone, tablet and desk, in pixels; what axe finds does not differ between the last two. */
const widths = [360, 768, 1440];
const widthsForAxe = [360, 1440];
/** A small phone, and phones whose readers have set the letters to twice their size. */
const narrow = [
  { width: 320, letters: '100%' },
  { width: 360, letters: '200%' },
  { width: 390, letters: '200%' },
];
const schemes = ['light', 'dark'] as const;
const browser = useBrowser();

test('the library has every kind of page', () => {
  expect(kinds.map(([kind]) => kind)).toEqual(
    expect.arrayContaining([
      'front page',
      'a paper with formulas',
      'a paper without formulas',
      'a page in digests',
      'digests page',
      'a page in topics',
      'topics page',
      'most discussed papers in topics',
      'a page in years',
      'years page',
      'statistics page',
      'glossary page',
      'about page',
      'search page',
      '404.html page',
    ]),
  );
});

describe.each(kinds)('%s', (_kind, place) => {
  test.each(schemes)(
    'reads well and quietly in a %s room, from phone to desk',
    async (colorScheme) => {
      const { page, complaints, close } = await openPage(browser(), address + place, {
        colorScheme,
      });
      try {
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        expect(await page.title()).not.toBe('');
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `pixels of sideways scrolling at ${width}`).toBeLessThanOrEqual(0);
          if (widthsForAxe.includes(width)) {
            expect(await findBarriers(page), `barriers at ${width}`).toEqual([]);
          }
        }
        for (const { width, letters } of narrow) {
          await page.setViewportSize({ width, height: 844 });
          const overflow = await page.evaluate((size) => {
            const { documentElement } = document;
            documentElement.style.fontSize = size;
            return documentElement.scrollWidth - documentElement.clientWidth;
          }, letters);
          expect(overflow, `sideways scrolling at ${width}, letters ${letters}`).toBe(0);
        }
        expect(complaints).toEqual([]);
      } finally {
        await close();
      }
    },
  );
});

/** What axe objects to. The hundreds of parts of a formula have the color of its line. */
async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('.katex-html')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
