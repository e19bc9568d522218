import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launchBrowser.ts';

/**
 * Starts a browser before the tests of a file and closes it after them.
 *
 * @returns a function that gives the browser to a test
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error('The browser is there only while a test runs.');
    return browser;
  };
}
