import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files/writeWhole.ts';

/** The environment variable that names the folder in which the threads of a build share results. */
export const SHARED_RESULTS = 'OFFPRINT_SHARED_RESULTS';

/**
 * Names a file in which the threads of this build share a result.
 *
 * @param name its name
 * @returns its path; nothing where there is no such folder
 */
export function sharedFile(name: string): string | undefined {
  const folder = process.env[SHARED_RESULTS];
  return folder === undefined ? undefined : join(folder, name);
}

/**
 * Works out what takes long for a whole library once a build: the first thread leaves it in a file for
 * the others. The folder is new for each build, so nothing old is ever found in it.
 *
 * @param name what it is, as the name of a file
 * @param workOut works it out, to something that JSON can hold
 * @returns the result
 */
export function workOutOnce<Result>(name: string, workOut: () => Result): Result {
  const file = sharedFile(`${name}.json`);
  if (file === undefined) return workOut();
  const known = readText(file);
  if (known !== undefined) return JSON.parse(known);
  const result = workOut();
  writeWhole(file, JSON.stringify(result));
  return result;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
