import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAbstracts } from '../../../scripts/bench/abstracts.ts';
import { multiplyAbstracts, writeLibrary } from '../../../scripts/bench/writeLibrary.ts';
import { parseDigest } from '../../../src/digest/parse/parseDigest.ts';
import { readSource } from '../../../src/digest/read/readSource.ts';

it('writes digests in which the import finds every paper', async () => {
  const fixture = 'tests/fixtures/mathematics/abstracts.jsonl';
  const papers = multiplyAbstracts(await readAbstracts(fixture, 30), 120);
  expect(new Set(papers.map(({ title }) => title)).size).toBe(120);
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  try {
    writeLibrary(join(folder, 'content'), papers);
    const digests = join(folder, 'content', 'digests');
    const files = readdirSync(digests).filter((file) => file.endsWith('.txt'));
    const counts = files.map((file) => {
      const read = readSource(join(digests, file));
      if (read.error !== undefined) throw new Error(read.error.message);
      return parseDigest(read.source).entries.length;
    });
    expect(counts).toEqual([50, 50, 20]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
