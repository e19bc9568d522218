import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launchBrowser.ts';
import { servePages } from '../site/serving/servePages.ts';

/** What a reader's searches cost. */
export interface SearchCost {
  /** Milliseconds from opening the address of a search, the page and Pagefind's engine included, to its first result. */
  opened: number;
  /** Milliseconds from the key to the first result, for the first search on the open search page. */
  first: number;
  /** The same for a further search for one word, and for one of two words. */
  next: number;
  twoWords: number;
  /** Kilobytes that the first search fetches, with its facets, as a host that compresses text sends them. */
  fetched: number;
}

const FIRST_RESULT = '[data-page-results] a';

/**
 * Searches a built site in a browser.
 *
 * @param outputDirectory the folder `dist`, of a site at the root of its host
 * @param projectDirectory the folder of this project
 * @returns what was measured
 */
export async function measureSearch(
  outputDirectory: string,
  projectDirectory: string,
): Promise<SearchCost> {
  const site = { base: '/' };
  const server = await servePages({
    projectDirectory,
    outputDirectory,
    port: 4400,
    host: 'localhost',
    site,
  });
  const browser = await launchBrowser();
  try {
    const opened = await timeOpening(await browser.newPage(), server.address);
    const page = await browser.newPage();
    const sizes = weighFetched(page);
    await page.goto(`${server.address}search/`, { waitUntil: 'networkidle' });
    const first = await timeSearch(page, 'diffusion');
    await page.waitForLoadState('networkidle');
    const fetched = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
    const next = await timeSearch(page, 'attention');
    return { opened, first, next, twoWords: await timeSearch(page, 'language models'), fetched };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Opens the address of a search. */
async function timeOpening(page: Page, address: string): Promise<number> {
  const started = performance.now();
  await page.goto(`${address}search/?q=diffusion`, { waitUntil: 'commit' });
  await page.locator(FIRST_RESULT).first().waitFor();
  const opened = performance.now() - started;
  await page.close();
  return opened;
}

/** Weighs all that comes from the folder of the index, as it would travel. */
function weighFetched(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/pagefind/')) return;
    const isText = /\.js(?:on)?(?:\?|$)/.test(response.url());
    sizes.push(
      response.body().then(
        (body) => (isText ? gzipSync(body) : body).length,
        () => 0,
      ),
    );
  });
  return sizes;
}

/** Types words, presses Enter, and waits in the page itself until a result of theirs is there. */
async function timeSearch(page: Page, words: string): Promise<number> {
  return page.evaluate(
    async ([typed, result]) => {
      const field = document.querySelector<HTMLInputElement>('#search-words');
      const status = document.querySelector('.found [data-status]');
      if (field === null || status === null) throw new Error('this is not the search page');
      field.value = typed;
      const started = performance.now();
      field.form?.requestSubmit();
      while (!status.textContent?.includes(typed) || document.querySelector(result) === null) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - started;
    },
    [words, FIRST_RESULT] as const,
  );
}
