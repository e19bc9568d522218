import { launchBrowser } from '../browser/launchBrowser.ts';
import { servePages } from '../site/servePages.ts';

/** What a reader's first search costs. */
export interface SearchCost {
  /** Milliseconds from the address to the first result, the page and Pagefind's engine included. */
  first: number;
  /** The same for a further search on the same page. */
  next: number;
  /** Kilobytes that the first search fetches, the page itself left out. */
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
    const page = await browser.newPage();
    let fetched = 0;
    page.on('response', async (response) => {
      if (!response.url().includes('/pagefind/')) return;
      fetched += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await page.goto(`${server.address}search/`, { waitUntil: 'networkidle' });
    const search = async (words: string) => {
      const started = performance.now();
      await page.locator('#search-words').fill(words);
      await page.locator('#search-words').press('Enter');
      await page.waitForFunction(
        ([selector, typed]) =>
          document.querySelector(selector ?? '') !== null &&
          document.querySelector('[data-status]')?.textContent?.includes(typed ?? ''),
        [FIRST_RESULT, words],
      );
      return performance.now() - started;
    };
    const first = await search('diffusion');
    const fetchedFirst = fetched / 1000;
    return { first, next: await search('attention'), fetched: fetchedFirst };
  } finally {
    await browser.close();
    await server.stop();
  }
}
