import { type Browser, chromium } from 'playwright-core';
import { BROWSER_REMEDY, findBrowsers } from './findBrowsers.ts';

/**
 * Starts the first Chromium that starts; some that are installed do not, such as Ubuntu's
 * `chromium-browser`, which only says how to install one.
 *
 * @param debuggingPort where programs beside this one may steer it; left out where none shall
 * @returns the running browser, without a window; close it when done
 * @throws where none is found or none starts; the message is one line that says what to do
 */
export async function launchBrowser(debuggingPort?: number): Promise<Browser> {
  const failures: string[] = [];
  for await (const { executablePath, environment } of findBrowsers()) {
    try {
      return await chromium.launch({
        executablePath,
        env: { ...process.env, ...environment },
        // Containers and root accounts have no sandbox to offer; only our own pages are opened.
        args: [
          '--no-sandbox',
          ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
        ],
      });
    } catch {
      failures.push(executablePath);
    }
  }
  const finding =
    failures.length === 0
      ? 'No Chrome or Chromium was found.'
      : `No Chrome or Chromium could be started (tried ${failures.join(', ')}).`;
  throw new Error(`${finding} ${BROWSER_REMEDY}`);
}
