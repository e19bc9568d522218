import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractFeatures } from '../../../../../src/digest/restore/formulas/tagger/features.ts';
import { tokenize } from '../../../../../src/digest/restore/formulas/tokens/tokenize.ts';

const SEED = new URL('../../../../../content/digests/2025-11-13.txt', import.meta.url);

test('features are those that the table in model.bin was trained with', () => {
  const hash = createHash('sha256');
  for (const line of readFileSync(SEED, 'utf8').split('\n')) {
    hash.update(Int32Array.from(extractFeatures(tokenize(line)).indices));
  }
  // Where tokens or features are to change, the table must be trained anew.
  expect(hash.digest('hex').slice(0, 16)).toBe('90ebe34ce5fb8108');
});
