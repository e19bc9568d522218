import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { indexPages } from '../../scripts/site/indexPages.ts';
import { openPage, type WatchedPage } from '../support/openPage.ts';
import { type StaticServer, serveFolder } from '../support/staticServer.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const browser = useBrowser();

let workspace = '';
let server: StaticServer;
let one: WatchedPage;
let parts: WatchedPage;

/** The same pages with their index in three parts, made in runs of seven papers. */
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'offprint-parts-'));
  const output = join(workspace, 'site');
  await cp(folder, output, { recursive: true });
  const stateFile = join(workspace, 'index.json');
  await indexPages({ outputDirectory: output, stateFile, papersPerRun: 7, papersPerPart: 21 });
  server = await serveFolder(output);
  one = await openPage(browser(), `${address}search/`);
  parts = await openPage(browser(), `${server.address}search/`);
});
afterAll(async () => {
  await one?.close();
  await parts?.close();
  await server?.stop();
  await rm(workspace, { recursive: true, force: true });
});

/** All that a search page shows of a search. */
async function searchFor(page: Page, query: string) {
  await page.goto(new URL(`/search/${query}`, page.url()).href);
  const main = page.getByRole('main');
  await main.getByRole('status').filter({ hasText: /paper/ }).waitFor();
  const results = main.locator('.result-title');
  const status = (await main.getByRole('status').textContent()) ?? '';
  const count = Number(/(\d+) papers?(?: for|\.)/.exec(status)?.[1]);
  for (let shown = 0; shown < count; shown = Math.min(shown + 10, count)) {
    if (shown > 0) await main.locator('[data-show-more]').click();
    await expect.poll(() => results.count()).toBe(Math.min(shown + 10, count));
  }
  return {
    status,
    facets: await main.locator('[data-facets] label').allTextContents(),
    results: await results.allTextContents(),
    excerpts: await main.locator('.result-excerpt').allTextContents(),
  };
}

describe('an index in parts', () => {
  test.each([
    '?q=ell_2',
    '?q=Akyurek',
    '?q=linear+attention+xyzzyqqq',
    '?q=observablepropagationx',
    '?q=model&mathematics=yes&mathematics=no&year=2023',
    '?q=attention&year=2022&year=2023&code=no',
    '?year=2023&mathematics=yes',
  ])('finds and counts what one index does: %s', async (query) => {
    const whole = await searchFor(one.page, query);
    const merged = await searchFor(parts.page, query);
    expect(merged.status).toBe(whole.status);
    expect(merged.facets).toEqual(whole.facets);
    expect(merged.results.toSorted()).toEqual(whole.results.toSorted());
    expect(merged.excerpts.toSorted()).toEqual(whole.excerpts.toSorted());
  });

  test.each([
    '?q=learning&sort=discussed',
    '?q=attention&code=yes&sort=newest',
    '?code=no&sort=discussed',
    '?mathematics=yes',
  ])('has the same order: %s', async (query) => {
    const whole = await searchFor(one.page, query);
    const merged = await searchFor(parts.page, query);
    expect(whole.results.length).toBeGreaterThan(2);
    expect(merged.results).toEqual(whole.results);
  });

  test.each(['?q=attention', '?q=language+models', '?q=%22language+models%22', '?q=diffusion'])(
    'ranks much alike, though a word is not quite as rare in each part: %s',
    async (query) => {
      const whole = await searchFor(one.page, query);
      const merged = await searchFor(parts.page, query);
      const best = whole.results.slice(0, 5);
      const found = merged.results.slice(0, 8).filter((title) => best.includes(title));
      expect(found.length).toBeGreaterThanOrEqual(Math.min(best.length, 4));
    },
  );

  test('complains of nothing', () => {
    expect([...one.complaints, ...parts.complaints]).toEqual([]);
  });
});
