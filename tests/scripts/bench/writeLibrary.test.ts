import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAbstracts } from '../../../scripts/bench/abstracts.ts';
import { multiplyAbstracts, writeLibrary } from '../../../scripts/bench/writeLibrary.ts';
import { parseDigest } from '../../../src/digest/parse/parseDigest.ts';
import { decodeWhole, readWhole } from '../../support/readWhole.ts';

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
      const source = decodeWhole(readFileSync(join(digests, file)));
      return readWhole(parseDigest, source).entries.length;
    });
    expect(counts).toEqual([50, 50, 20]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
