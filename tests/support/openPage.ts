import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a browser, and what went wrong while it was open. */
export interface WatchedPage {
  page: Page;
  /** Console messages, script errors, failed requests and requests to other hosts. */
  complaints: string[];
  close: () => Promise<void>;
}

/**
 * Opens a page in a context of its own and listens to everything that should not happen.
 *
 * @param browser a running browser
 * @param address what to open
 * @param options the reader's screen and preferences
 * @returns the page, loaded with its fonts
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) complaints.push(`elsewhere: ${url}`);
  });
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    // A page that is left does not get its fonts any more, those of what a click has scrolled to.
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  if (options.javaScriptEnabled !== false)
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, complaints, close: () => context.close() };
}
