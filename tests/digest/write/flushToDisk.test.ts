import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flushFiles, flushFolder } from '../../../src/digest/write/flushToDisk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-flush-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('flushing', () => {
  it('leaves what stands in many files as it is', async () => {
    const files = Array.from({ length: 150 }, (_, index) => join(folder, String(index)));
    for (const file of files) writeFileSync(file, file);
    await flushFiles(files);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(files);
  });

  it('fails where a file is not there, for then something is lost', async () => {
    await expect(flushFiles([join(folder, 'gone')])).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('passes over a folder that is not there', () => {
    expect(() => flushFolder(join(folder, 'gone'))).not.toThrow();
  });
});
