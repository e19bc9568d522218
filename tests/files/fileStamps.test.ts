import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOfFile, ownStampOf, quickStamp, readWithHash } from '../../src/files/fileStamps.ts';

vi.mock('node:fs', async (importActual) => {
  const fs = await importActual<typeof import('node:fs')>();
  return { ...fs, statSync: vi.fn(fs.statSync) };
});

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-stamps-'));
  file = join(folder, 'a.txt');
  writeFileSync(file, 'one');
});
afterEach(() => {
  vi.mocked(statSync).mockClear();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes a file look as if it had changed at a time. */
function changeAt(time: number): void {
  vi.mocked(statSync).mockReturnValueOnce({
    size: 3,
    mtimeMs: time - 5000,
    ctimeMs: time,
  } as ReturnType<typeof statSync>);
}

describe('quickStamp', () => {
  it.each([
    ['a moment ago', 1_700_000_000_123, 50, false],
    ['by a clock of parts of a second, a while ago', 1_700_000_000_123, 150, true],
    ['by a clock that may be a coarse one, a while ago', 1_700_000_000_000, 150, false],
    ['by a clock that may be a coarse one, long ago', 1_700_000_000_000, 2000, true],
  ])('knows a file that changed %s', (_, changed, since, isKnown) => {
    changeAt(changed);
    expect(quickStamp(file, changed + since) !== '').toBe(isKnown);
  });
});

describe('ownStampOf', () => {
  it('is at once what the other stamp is later on', () => {
    const stamp = ownStampOf(statSync(file));
    expect(quickStamp(file)).toBe('');
    expect(quickStamp(file, Date.now() + 10_000)).toBe(stamp);
    writeFileSync(file, 'other');
    expect(ownStampOf(statSync(file))).not.toBe(stamp);
  });
});

describe('hashOfFile', () => {
  it.each([0, 1, 5000, 99_999, 100_000, 100_001, 300_000])(
    'gives the same of %i bytes as reading them does',
    (length) => {
      writeFileSync(file, 'ab'.repeat(length / 2 + 1).slice(0, length));
      expect(hashOfFile(file)).toBe(readWithHash(file).hash);
      writeFileSync(file, 'short');
      expect(hashOfFile(file)).toBe(readWithHash(file).hash);
    },
  );

  it('throws where there is no file', () => {
    expect(() => hashOfFile(join(folder, 'none'))).toThrow('ENOENT');
  });
});
