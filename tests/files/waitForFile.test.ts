import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { waitForFile } from '../../src/files/waitForFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-wait-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('waits until a file is there, and no longer than told', async () => {
  const file = join(folder, 'note');
  expect(await waitForFile(file, 20)).toBe(false);
  const waiting = waitForFile(file, 60_000);
  writeFileSync(file, '');
  expect(await waiting).toBe(true);
  expect(await waitForFile(file, 0)).toBe(true);
});
