import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A file is looked for so often, in milliseconds. */
const INTERVAL = 10;

/**
 * Waits for a file that another thread or process is about to write.
 *
 * @param file its path
 * @param most how long to wait at most, in milliseconds
 * @returns whether it is there
 */
export async function waitForFile(file: string, most: number): Promise<boolean> {
  const started = performance.now();
  while (!existsSync(file)) {
    if (performance.now() - started >= most) return false;
    await setTimeout(INTERVAL);
  }
  return true;
}
