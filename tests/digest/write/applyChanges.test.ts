import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyChanges } from '../../../src/digest/write/applyChanges.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-apply-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Notes which folders are flushed to the disk, and which files are renamed, while something runs. */
async function watchDisk(run: () => Promise<unknown>): Promise<string[]> {
  const { openSync, fsyncSync, renameSync } = fs;
  const seen: string[] = [];
  const paths = new Map<number, string>();
  const nameOf = (path: string) => basename(path).replace(/^changes-.*/, 'changes');
  fs.openSync = ((path: string, ...others: [string]) => {
    const file = openSync(path, ...others);
    paths.set(file, path);
    return file;
  }) as typeof openSync;
  fs.fsyncSync = (file) => {
    seen.push(`flush ${nameOf(paths.get(file) ?? '')}`);
    fsyncSync(file);
  };
  fs.renameSync = (from, to) => {
    seen.push(`rename to ${nameOf(String(to))}`);
    renameSync(from, to);
  };
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    Object.assign(fs, { openSync, fsyncSync, renameSync });
    syncBuiltinESMExports();
  }
  return seen;
}

it('has all that the journal speaks of on the disk before the journal', async () => {
  const seen = await watchDisk(() => applyChanges(folder, [{ path: 'a.txt', content: 'new' }]));
  const journal = seen.indexOf('rename to journal.json');
  expect(journal).toBeGreaterThan(0);
  expect(seen.slice(0, journal)).toEqual(expect.arrayContaining(['flush staged', 'flush changes']));
  expect(seen[journal + 1]).toBe('flush .import');
  expect(seen.indexOf('rename to a.txt')).toBeGreaterThan(journal + 1);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
});
