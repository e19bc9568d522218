import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/formulaTagger/corpus.ts';
import { scoreAbstracts } from '../../../scripts/restoration/scoreAbstracts.ts';

const ABSTRACTS = fileURLToPath(
  new URL('../../fixtures/mathematics/abstracts.jsonl', import.meta.url),
);

describe('restored abstracts', () => {
  // The shipped model was trained on these abstracts too: the floor guards against regressions and
  // does not measure accuracy.
  test('do not fall below the floor', () => {
    const score = scoreAbstracts(readCorpus(ABSTRACTS));
    expect(score.characters).toBeGreaterThan(0.82);
    expect(score.clean).toBeGreaterThanOrEqual(0.9);
    expect(score.roundTrip).toBe(1);
  });

  test('a formula that is missed costs', () => {
    const missed = { id: '1', original: 'a $1$ b $qqq zzz$', text: '', maths: true };
    expect(scoreAbstracts([missed]).characters).toBe(0);
  });
});
