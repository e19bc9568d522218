import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildOrder } from '../site/buildOrder.ts';
import { SHARED_RESULTS } from '../site/kept/sharedResult.ts';
import { openKeptFolder } from './keptFolder.ts';

/**
 * Lets the threads of this build share results, and keep some for the next one.
 *
 * @param order of the build
 * @param root the folder with `astro.config.mjs`
 */
export function openResults(order: BuildOrder, root: string): void {
  // Whatever an earlier build that was stopped left there is of no use.
  closeResults(order);
  process.env[SHARED_RESULTS] = sharedFolder(order);
  openKeptFolder(order, root);
}

/** Throws away what the threads of this build shared. */
export function closeResults(order: BuildOrder): void {
  rmSync(sharedFolder(order), { recursive: true, force: true });
}

function sharedFolder({ recordFile }: BuildOrder): string {
  return join(dirname(recordFile), 'shared');
}
