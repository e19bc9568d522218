import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../../src/digest/restore/formulas/tex/actions.ts';
import { isPlainLetter } from '../../../../../src/digest/restore/formulas/tex/plainLetters.ts';
import { readMarkedSpans } from '../../../../support/markedSpans.ts';

/** Asks of the first token of the formula between guillemets. */
function staysPlain(marked: string, font: Action): boolean {
  const { tokens, spans } = readMarkedSpans(marked);
  const { first, last } = spans[0] as (typeof spans)[number];
  return isPlainLetter(tokens, last, first, font);
}

describe('a letter', () => {
  it.each<[string, Action]>([
    ['optimal «R_{T}(u)» of', 'mathbb'],
    ['the «R^3»-VQA data', 'mathbb'],
    ['with «F» tests and', 'mathcal'],
    ['the «Z» score of', 'mathcal'],
    ['scoring («R=0.973»), a', 'mathcal'],
    ['of «R^{2} approx 0.91» in', 'mathbb'],
    ['an «F_1 > 0.9» for', 'mathbb'],
  ])('stays plain in “%s”', (marked, font) => {
    expect(staysPlain(marked, font)).toBe(true);
  });

  it.each<[string, Action]>([
    ['in «R^d» (of', 'mathbb'],
    ['the «R^3»-valued map', 'mathbb'],
    ['from «R^3 to R» in', 'mathbb'],
    ['with «E_T(u)» of', 'mathbb'],
    ['class «F» of tests', 'mathcal'],
    ['the «F» tests', 'mathbf'],
    ['a «R = 12» of', 'mathcal'],
  ])('has its font in “%s”', (marked, font) => {
    expect(staysPlain(marked, font)).toBe(false);
  });
});
