import { describe, expect, it } from 'vitest';
import { joinSpans } from '../../../../../src/digest/restore/formulas/spans/joinSpans.ts';
import { printSpans, readMarkedSpans } from '../../../../support/markedSpans.ts';

describe('spans', () => {
  it.each([
    ['as units «rightarrow» «infty», we', ['rightarrow infty']],
    ['when «sigma» «le 13», and', ['sigma le 13']],
    ['with «{y}» in «R^N» we', ['{y} in R^N']],
    ['layer-wise («L^0», «L^1»)-smoothness', ['(L^0, L^1)']],
    ['a halfspace «f : R^d» to «{0,1}», and', ['f : R^d to {0,1}']],
    ['embedding «beta_A: R^n» to «R^m» of', ['beta_A: R^n to R^m']],
    ['classes «P_1», «P_2, dots, P_omega», with', ['P_1, P_2, dots, P_omega']],
    ['is «sim»25«times» faster', ['sim25times']],
  ])('in “%s” are joined', (marked, expected) => {
    const { text, tokens, spans } = readMarkedSpans(marked);
    expect(printSpans(text, tokens, joinSpans(tokens, spans))).toEqual(expected);
  });

  it.each([
    'of «x_i» and «y_i», so',
    'the «T^{1/3}» «ell_2» error',
    'maps «X» in «Y» to',
    'from (patch, «x_1») pairs',
    'at («beta = 1», «p < 0.1») in',
    'English«rightarrow»German',
    'from «x_1» to «x_2» and',
    'reduces «f : X to Y» to «Z» of',
    'over «n», «x_1, dots, x_n», we',
    'with «x = 1», «x, dots, y» in',
    'a point «x», «x + y», and',
    'is «sim»25 and «times» faster',
  ])('in “%s” stay apart', (marked) => {
    const { tokens, spans } = readMarkedSpans(marked);
    expect(joinSpans(tokens, spans)).toEqual(spans);
  });

  it.each([
    ['a close «y sim nu in poly(n)» time', ['y sim nu', 'poly(n)']],
    ['maps from «R^d to {-1, 1}» with', ['R^d', '{-1, 1}']],
    ['achieves «T^{1/3} ell_2»-swap error', ['T^{1/3}', 'ell_2']],
    ['placing «N x N» queens', ['N', 'N']],
  ])('in “%s” are parted at a word of prose', (marked, expected) => {
    const { text, tokens, spans } = readMarkedSpans(marked);
    expect(printSpans(text, tokens, joinSpans(tokens, spans))).toEqual(expected);
  });

  it.each(['a map «f : R^d to {-1, 1}» with', 'with «x in O» of', 'the «x + ell_2»-norm'])(
    'in “%s” are whole',
    (marked) => {
      const { tokens, spans } = readMarkedSpans(marked);
      expect(joinSpans(tokens, spans)).toEqual(spans);
    },
  );
});
