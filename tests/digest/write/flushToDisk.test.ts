import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flushFolder, openFlushedFiles } from '../../../src/digest/write/flushToDisk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-flush-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('flushing', () => {
  it('writes many files, texts and bytes', async () => {
    const files = Array.from({ length: 150 }, (_, index) => join(folder, String(index)));
    const flushed = openFlushedFiles();
    for (const [index, file] of files.entries()) {
      await flushed.write(file, index % 2 === 0 ? `ℓ ${file}` : [Buffer.from(`ℓ ${file}`)]);
    }
    await flushed.finish();
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(
      files.map((file) => `ℓ ${file}`),
    );
  });

  it('puts a new file in the place of a longer one', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'what was there before');
    const flushed = openFlushedFiles();
    await flushed.write(file, 'new');
    await flushed.finish();
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('fails where a file cannot be written, and ends what is under way', async () => {
    const flushed = openFlushedFiles();
    await flushed.write(join(folder, 'file'), 'text');
    await expect(flushed.write(join(folder, 'gone', 'file'), 'text')).rejects.toMatchObject({
      code: 'ENOENT',
    });
    await flushed.finish();
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('text');
  });

  it.each([
    ['ENOSPC', 'fails'],
    ['EINVAL', 'goes on, for such a file system cannot flush'],
  ])('where the disk says %s when all is written, it %s', async (code) => {
    const { fdatasync } = fs;
    const refuse = (file: number, done: (cause: Error) => void) =>
      fdatasync(file, () => done(Object.assign(new Error('refused'), { code })));
    Object.assign(fs, { fdatasync: refuse });
    syncBuiltinESMExports();
    try {
      const flushed = openFlushedFiles();
      await flushed.write(join(folder, 'file'), 'text');
      const end = flushed.finish();
      if (code === 'ENOSPC') await expect(end).rejects.toMatchObject({ code });
      else await end;
    } finally {
      Object.assign(fs, { fdatasync });
      syncBuiltinESMExports();
    }
  });

  it('passes over a folder that is not there', () => {
    expect(() => flushFolder(join(folder, 'gone'))).not.toThrow();
  });
});
