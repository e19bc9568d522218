import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/formulaTagger/corpus.ts';
import { scoreAbstracts } from '../../../scripts/restoration/scoreAbstracts.ts';

const fixture = (name: string) =>
  readCorpus(fileURLToPath(new URL(`../../fixtures/mathematics/${name}`, import.meta.url)));

describe('restored abstracts', () => {
  // The shipped model was trained on these abstracts too: the floor guards against regressions and
  // does not measure accuracy.
  test('do not fall below the floor', () => {
    const score = scoreAbstracts(fixture('abstracts.jsonl'));
    expect(score.characters).toBeGreaterThan(0.82);
    expect(score.clean).toBeGreaterThanOrEqual(0.9);
    expect(score.roundTrip).toBe(1);
  });

  // Of these it has seen none: what is measured here is what new abstracts of theory can expect.
  test('that the model has never seen come back nearly as their authors wrote them', () => {
    const score = scoreAbstracts(fixture('proceedings.jsonl.gz'));
    expect(score.characters).toBeGreaterThan(0.95);
    expect(score.ends).toBeGreaterThan(0.85);
    expect(score.roundTrip).toBe(1);
  });

  test('a formula that is missed costs', () => {
    const missed = { id: '1', original: 'a $1$ b $qqq zzz$', text: '', maths: true };
    expect(scoreAbstracts([missed]).characters).toBe(0);
    expect(scoreAbstracts([missed]).ends).toBe(0);
  });

  test('a formula with other ends costs, though its characters are right', () => {
    const cut = { id: '1', original: 'the norm of $x_1 + x_2$ and $y^2$', text: '', maths: true };
    const whole = scoreAbstracts([cut]);
    const longer = { ...cut, original: 'the norm of $x_1 +$ $x_2$ and $y^2$' };
    expect(whole.ends).toBe(1);
    expect(scoreAbstracts([longer]).ends).toBeLessThan(1);
    expect(scoreAbstracts([longer]).characters).toBeGreaterThan(0.9);
  });
});
