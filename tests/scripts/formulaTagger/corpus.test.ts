import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWritten, stripAbstract } from '../../../scripts/formulaTagger/corpus.ts';

const WRITTEN = fileURLToPath(
  new URL('../../../scripts/formulaTagger/written.jsonl.gz', import.meta.url),
);

describe('readWritten', () => {
  it('reads abstracts with the formulas that their writers put between dollars', () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-'));
    try {
      const file = join(folder, 'written.jsonl');
      const original = 'A rate of $O(\\sqrt{T})$ for \\$5 and all $k$.';
      writeFileSync(file, `${JSON.stringify({ id: 'a-1', original })}\n`);
      expect(readWritten(file).map(stripAbstract)).toEqual([
        {
          text: 'A rate of O(T) for \\$5 and all k.',
          formulas: [
            { from: 10, to: 14, tex: 'O(\\sqrt{T})' },
            { from: 31, to: 32, tex: 'k' },
          ],
        },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('finds a formula in each of those that the tagger learns from, and no two alike', () => {
    const abstracts = readWritten(WRITTEN);
    const unmarked = abstracts.filter((abstract) => stripAbstract(abstract).formulas.length === 0);
    expect(unmarked.map(({ id }) => id)).toEqual([]);
    expect(new Set(abstracts.map(({ id }) => id)).size).toBe(abstracts.length);
    expect(new Set(abstracts.map(({ original }) => original)).size).toBe(abstracts.length);
  });
});
