import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../../files/writeWhole.ts';

/**
 * The environment variable that names the folder in which a build finds what earlier builds by the same
 * version of the program worked out.
 */
export const KEPT_RESULTS = 'OFFPRINT_KEPT_RESULTS';

/** A file begins with a fingerprint of the rest. */
const FINGERPRINT_BYTES = 32;

/**
 * Lets builds keep results: sets {@link KEPT_RESULTS}, and throws away what other versions kept.
 *
 * @param folder where they are kept; made where there is something to keep
 * @param version a fingerprint of the program
 */
export function openKeptResults(folder: string, version: string): void {
  for (const name of listNames(folder)) {
    if (name !== version) rmSync(join(folder, name), { recursive: true, force: true });
  }
  process.env[KEPT_RESULTS] = join(folder, version);
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Works out what takes long, or takes it from where the last build left it.
 *
 * @param name what it is, as the name of a file
 * @param key a fingerprint of all that it is made from
 * @param workOut works it out, to plain data: objects, arrays, maps, typed arrays, strings, numbers
 * @returns the result
 */
export function keepResult<Result>(name: string, key: string, workOut: () => Result): Result {
  const known = readKept<{ key: string; result: Result }>(name);
  if (known?.key === key) return known.result;
  const result = workOut();
  writeKept(name, { key, result });
  return result;
}

/**
 * Does the same for each of many things, of which a few change from build to build. What has gone is
 * not kept any longer.
 *
 * @param name what it is, as the name of a file
 * @param key a fingerprint of all that each result is made from besides its own thing
 * @param things fingerprints of the things
 * @param workOut works out the result of one of them, by its place, to plain data
 * @returns the results, in the order of things
 */
export function keepEach<Result>(
  name: string,
  key: string,
  things: readonly string[],
  workOut: (place: number) => Result,
): Result[] {
  const known = readKept<{ key: string; results: Map<string, Result> }>(name);
  const before = known?.key === key ? known.results : new Map<string, Result>();
  const results = new Map<string, Result>();
  let isNew = false;
  const all = things.map((thing, place) => {
    const kept = before.get(thing);
    const result = kept ?? workOut(place);
    isNew ||= kept === undefined;
    results.set(thing, result);
    return result;
  });
  if (isNew || results.size < before.size) writeKept(name, { key, results });
  return all;
}

/**
 * Tells whether a build by the same version of the program has kept a result, of whatever it was made.
 *
 * @param name what it is, as the name of a file
 * @returns whether there is one
 */
export function hasKept(name: string): boolean {
  const folder = process.env[KEPT_RESULTS];
  return folder !== undefined && existsSync(join(folder, name));
}

/** Reads what was kept; a file that is not there or not whole counts for nothing. */
function readKept<Kept>(name: string): Kept | undefined {
  const folder = process.env[KEPT_RESULTS];
  if (folder === undefined) return undefined;
  try {
    const file = readFileSync(join(folder, name));
    const content = file.subarray(FINGERPRINT_BYTES);
    if (!fingerprintOf(content).equals(file.subarray(0, FINGERPRINT_BYTES))) return undefined;
    return deserialize(content);
  } catch {
    return undefined;
  }
}

/** Keeps something for the next build, which does without where there is no room for it. */
function writeKept(name: string, kept: unknown): void {
  const folder = process.env[KEPT_RESULTS];
  if (folder === undefined) return;
  try {
    const content = serialize(kept);
    writeWhole(join(folder, name), [fingerprintOf(content), content]);
  } catch {
    // The next build works it out again.
  }
}

function fingerprintOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
