import { accessSync, constants, statSync } from 'node:fs';
import type { BrowserProgram } from './browserProgram.ts';
import { findBundledChromium } from './bundledChromium.ts';
import { listUsualPlaces } from './installedBrowsers.ts';

/** What to do where there is no browser, as one sentence. */
export const BROWSER_REMEDY =
  'Install Chrome or Chromium, or set CHROME_PATH to the program, then run the command again.';

/**
 * Finds programs that should be a Chromium, the best first: the one that `CHROME_PATH` names and
 * no other, else those installed, else the one that comes with `npm ci`.
 *
 * @returns the programs, each looked for only when it is asked for
 * @throws where `CHROME_PATH` names no program; the message is one line that says what to do
 */
export async function* findBrowsers(): AsyncGenerator<BrowserProgram> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (!isProgram(CHROME_PATH)) {
      throw new Error(`CHROME_PATH is ${CHROME_PATH}, which is not a program. ${BROWSER_REMEDY}`);
    }
    yield { executablePath: CHROME_PATH, environment: {} };
    return;
  }
  for (const file of listUsualPlaces(process.platform, process.env)) {
    if (isProgram(file)) yield { executablePath: file, environment: {} };
  }
  const bundled = await findBundledChromium();
  if (bundled !== undefined) yield bundled;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
