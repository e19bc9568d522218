import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { acquireFolderLock } from '../../src/files/folderLock.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import type { BuildPlaces } from './buildState.ts';

const REFRESHED_EVERY_MILLISECONDS = 30_000;

/**
 * Does what only one process may do at a time: two that write to one folder would take each other's files away.
 *
 * @param places the files that a build works with
 * @param outputDirectory the folder that is written to, for the message
 * @param work what is done
 * @returns what the work returns
 * @throws CommandFailure where another process is at it
 */
export async function withBuildLock<Result>(
  { staging }: Pick<BuildPlaces, 'staging'>,
  outputDirectory: string,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(dirname(staging), { recursive: true });
  const { lock, holder } = await acquireFolderLock(`${staging}.lock`);
  if (lock === undefined) {
    throw new CommandFailure(
      `Another build is writing to ${outputDirectory} (process ${holder.pid} on ${holder.host}). Wait until it is done, then run this one again.`,
    );
  }
  const timer = setInterval(lock.refresh, REFRESHED_EVERY_MILLISECONDS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    lock.release();
  }
}
