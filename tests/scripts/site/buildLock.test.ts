import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withBuildLock } from '../../../scripts/site/buildLock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('withBuildLock', () => {
  it('lets one build at a time write to a folder, and the next one when it is done', async () => {
    const places = { staging: join(folder, 'staging', 'one') };
    const other = { staging: join(folder, 'staging', 'two') };
    const done = await withBuildLock(places, 'dist', async () => {
      await expect(withBuildLock(places, 'dist', async () => 'second')).rejects.toThrow(
        /^Another build is writing to dist \(process \d+ on .+\)\. Wait until it is done/,
      );
      return withBuildLock(other, 'elsewhere', async () => 'other');
    });
    expect(done).toBe('other');
    expect(await withBuildLock(places, 'dist', async () => 'third')).toBe('third');
    expect(existsSync(`${places.staging}.lock`)).toBe(false);
  });

  it('gives the folder free where a build fails', async () => {
    const places = { staging: join(folder, 'one') };
    const failing = withBuildLock(places, 'dist', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await withBuildLock(places, 'dist', async () => 'next')).toBe('next');
  });
});
