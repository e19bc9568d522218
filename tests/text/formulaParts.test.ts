import { describe, expect, it } from 'vitest';
import { formulaParts } from '../../src/text/formulaParts.ts';
import { FORMULA_SPACE } from '../../src/text/formulaSpace.ts';
import fc from '../support/fastCheck.ts';

describe('formulaParts', () => {
  it.each([
    ['x', ['x']],
    ['f: R → R^N', ['f', 'R', 'R^N']],
    ['O(log 1/ε)', ['O(log1/ε)', 'log1/ε', '1/ε']],
    ['log(1/ε)', ['log(1/ε)', '1/ε']],
    ['N = O(k log d/ε)', ['N', 'O(klogd/ε)', 'klogd/ε', 'logd/ε', 'd/ε']],
    ['catalog/list', ['catalog/list']],
  ])('of %s are %j', (formula, parts) => {
    expect(formulaParts(formula.replaceAll(' ', FORMULA_SPACE))).toEqual(parts);
  });

  it('are words, with the sides of any formula among them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (formula) => {
        const parts = formulaParts(formula);
        expect(parts.join('')).not.toContain(FORMULA_SPACE);
        expect(parts.length).toBeGreaterThan(0);
      }),
    );
  });
});
