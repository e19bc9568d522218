import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  KEPT_RESULTS,
  keepEach,
  keepResult,
  openKeptResults,
} from '../../../src/site/kept/keptResult.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
  vi.stubEnv(KEPT_RESULTS, join(folder, 'version'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'version', 'numbers');
const result = () => ({ list: Int32Array.of(1, 2), byName: new Map([['a', ['b']]]) });
/** Tells whether the result had to be worked out, and that it is right whatever was there before. */
function isWorkedOut(key = 'key'): boolean {
  const workOut = vi.fn(result);
  expect(keepResult('numbers', key, workOut)).toEqual(result());
  return workOut.mock.calls.length === 1;
}

describe('keepResult', () => {
  it('works a result out once, and again where it is made from something else', () => {
    expect(isWorkedOut()).toBe(true);
    expect(isWorkedOut()).toBe(false);
    expect(isWorkedOut('other')).toBe(true);
    expect(isWorkedOut('other')).toBe(false);
    expect(readdirSync(join(folder, 'version'))).toEqual(['numbers']);
  });

  it.each([
    ['is cut', () => truncateSync(file(), 50)],
    ['is empty', () => writeFileSync(file(), '')],
    [
      'has one bit turned',
      () => {
        const bytes = readFileSync(file());
        bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
        writeFileSync(file(), bytes);
      },
    ],
    ['is something else', () => writeFileSync(file(), 'x'.repeat(500))],
  ])('works it out again where the file %s', (_, damage) => {
    isWorkedOut();
    damage();
    expect(isWorkedOut()).toBe(true);
    expect(isWorkedOut()).toBe(false);
  });

  it('does without a folder, and where nothing can be written', () => {
    vi.stubEnv(KEPT_RESULTS, undefined);
    expect(isWorkedOut()).toBe(true);
    expect(isWorkedOut()).toBe(true);
    writeFileSync(join(folder, 'file'), '');
    vi.stubEnv(KEPT_RESULTS, join(folder, 'file'));
    expect(isWorkedOut()).toBe(true);
  });
});

describe('openKeptResults', () => {
  it('throws away what another version of the program kept', () => {
    openKeptResults(folder, 'version');
    expect(isWorkedOut()).toBe(true);
    openKeptResults(folder, 'version');
    expect(isWorkedOut()).toBe(false);
    openKeptResults(folder, 'other');
    expect(isWorkedOut()).toBe(true);
    expect(readdirSync(folder)).toEqual(['other']);
    openKeptResults(join(folder, 'missing'), 'version');
    expect(isWorkedOut()).toBe(true);
  });
});

describe('keepEach', () => {
  const lengths = (things: string[], key = 'key') => {
    const made: string[] = [];
    const results = keepEach('lengths', key, things, (place) => {
      made.push(things[place] ?? '');
      return things[place]?.length;
    });
    expect(results).toEqual(things.map(({ length }) => length));
    return made;
  };

  it('works out what is new, and forgets what has gone', () => {
    expect(lengths(['a', 'bb', 'a'])).toEqual(['a', 'bb', 'a']);
    expect(lengths(['bb', 'ccc', 'a'])).toEqual(['ccc']);
    expect(lengths(['bb'])).toEqual([]);
    expect(lengths(['a', 'bb'])).toEqual(['a']);
    expect(lengths(['a', 'bb'], 'other')).toEqual(['a', 'bb']);
  });
});
