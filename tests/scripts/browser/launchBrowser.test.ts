import { afterEach, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/launchBrowser.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['no program', '/no/such/browser', /^CHROME_PATH is \/no\/such\/browser, which is not a program/],
  ['another program', process.execPath, /^No Chrome or Chromium could be started \(tried .*node\)/],
])('says in one line what to do where CHROME_PATH names %s', async (_name, path, message) => {
  vi.stubEnv('CHROME_PATH', path);
  const failure = await launchBrowser().catch((error: Error) => error.message);
  expect(failure).toMatch(message);
  expect(failure).toMatch(/Install Chrome or Chromium, or set CHROME_PATH to the program/);
  expect(failure).not.toContain('\n');
});
