import { expect, test } from 'vitest';
import { listCandidates } from '../../../../../src/digest/restore/formulas/judge/candidates.ts';
import { LABELS, OUTSIDE } from '../../../../../src/digest/restore/formulas/tagger/features.ts';
import { mayHaveSpans } from '../../../../../src/digest/restore/formulas/tagger/mayHaveSpans.ts';
import { NEVER } from '../../../../../src/digest/restore/formulas/tagger/tagSpans.ts';
import fc from '../../../../support/fastCheck.ts';

const number = fc.double({ min: -6, max: 6, noNaN: true });
const steps = fc.array(number, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS });
/** Scores of a token: none where it can only be outside. */
const token = fc.option(fc.array(number, { minLength: LABELS, maxLength: LABELS }));

test('a text that has a candidate is never passed over, and few others are not', () => {
  let [passed, had] = [0, 0];
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), steps, fc.nat(12), (tokens, all, outside) => {
      const scores = Float64Array.from(
        tokens.flatMap((token) => token ?? Array(LABELS).fill(NEVER)),
      );
      for (const [at, token] of tokens.entries()) {
        const place = at * LABELS + OUTSIDE;
        scores[place] = token === null ? 0 : (scores[place] as number) + outside;
      }
      const transitions = Float32Array.from(all);
      if (tokens.length === 0) {
        expect(mayHaveSpans(scores, transitions)).toBe(false);
        return;
      }
      const hasAny = listCandidates(scores, transitions).candidates.length > 0;
      if (hasAny) had += 1;
      if (!mayHaveSpans(scores, transitions)) {
        passed += 1;
        expect(hasAny).toBe(false);
      }
    }),
    { numRuns: 3000 },
  );
  expect(had).toBeGreaterThan(300);
  expect(passed).toBeGreaterThan(300);
});

test('scores beyond all measure count as likely', () => {
  const transitions = new Float32Array(LABELS * LABELS);
  expect(
    mayHaveSpans(Float64Array.of(0, 1e6, 1e6, 1e6, 1e6, 0, 1e6, 1e6, 1e6, 1e6), transitions),
  ).toBe(true);
});
