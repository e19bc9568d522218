import katex from 'katex';
import { describe, expect, test, vi } from 'vitest';
import { readsBack } from '../../../src/digest/restore/check/readsBack.ts';
import { stripsBack } from '../../../src/digest/restore/check/roundTrip.ts';
import { findFormulas } from '../../../src/digest/restore/formulas/findFormulas.ts';
import { plainText } from '../../../src/digest/restore/plainText.ts';
import { restore } from '../../../src/digest/restore/restore.ts';
import fc from '../../support/fastCheck.ts';
import { hostileText } from '../../support/hostileText.ts';

/** Says what is wrong with a formula, typeset all the way to its HTML. */
const complaint = (tex: string) => {
  try {
    katex.renderToString(tex, { throwOnError: true, strict: 'ignore' });
    return undefined;
  } catch (error) {
    return String(error);
  }
};

describe('what restore() promises of any text', () => {
  const promise = (check: (text: string, title: boolean) => void, numRuns = 500) =>
    fc.assert(fc.property(hostileText, fc.boolean(), check), { numRuns });

  test('every character belongs to one run', () => {
    promise((text, title) => {
      const { runs } = restore(text, { title });
      let at = 0;
      for (const { from, to } of runs) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThanOrEqual(from);
        at = to;
      }
      expect(at).toBe(text.length);
    });
  });

  test('every formula has its run, its source, a reason, and typesets', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    promise((text, title) => {
      const { formulas, runs } = restore(text, { title });
      const formulaRuns = runs.filter(({ kind }) => kind === 'formula');
      expect(formulaRuns.map(({ value }) => value)).toEqual(formulas.map(({ tex }) => tex));
      for (const { tex, source, from, to, reason } of formulas) {
        expect(source).toBe(text.slice(from, to));
        expect(source).not.toBe('');
        expect(reason).not.toBe('');
        expect(complaint(tex), tex).toBeUndefined();
      }
    });
  });

  test('a formula says what the text says, sign for sign', () => {
    promise((text, title) => {
      for (const { tex, source, dialect } of restore(text, { title }).formulas) {
        if (dialect === 'stripped') expect(stripsBack(tex, source), tex).toBe(true);
        if (dialect === 'unicode') expect(readsBack(tex, source), tex).toBe(true);
      }
    });
  });

  test('no formula touches another', () => {
    promise((text, title) => {
      const printed = restore(text, { title }).runs.filter(({ value }) => value !== '');
      for (const [at, run] of printed.entries()) {
        const next = printed[at + 1];
        if (run.kind !== 'formula' || next?.kind !== 'formula') continue;
        expect(run.style, `${run.value} and ${next.value}`).not.toEqual(next.style);
      }
    });
  });

  test('words keep their letters: a text without TeX, quotes and formulas stays as it is', () => {
    const words = fc.constantFrom('we', 'find', 'that', 'models', '(called', 'so)', 'win.', 'Ünal');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (list) => {
        const text = list.join(' ');
        expect(plainText(restore(text))).toBe(text);
      }),
    );
  });
});

describe('what findFormulas() promises of any text', () => {
  test('formulas stand in order, apart, inside the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let end = 0;
        for (const { from, to, tex } of findFormulas(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(tex.trim()).not.toBe('');
          end = to;
        }
      }),
      { numRuns: 500 },
    );
  });
});
