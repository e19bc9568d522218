import { describe, expect, it } from 'vitest';
import { stripsBack } from '../../../../../src/digest/restore/check/roundTrip.ts';
import { loadModel } from '../../../../../src/digest/restore/formulas/model.ts';
import { decideActions } from '../../../../../src/digest/restore/formulas/tex/decideActions.ts';
import { rebuildTex } from '../../../../../src/digest/restore/formulas/tex/rebuildTex.ts';
import { tokenize } from '../../../../../src/digest/restore/formulas/tokens/tokenize.ts';

/** The TeX of a text that is one formula. */
function texOf(source: string): string | undefined {
  const tokens = tokenize(source);
  const span = { first: 0, last: tokens.length - 1 };
  const [actions = []] = decideActions(loadModel(), tokens, [span]);
  return rebuildTex(tokens, span.first, span.last, actions);
}

describe('the numerator that the Hub left before its divisor', () => {
  it.each([
    ['O(m log n{log m})', 'O(\\frac{m \\log n}{\\log m})'],
    ['1 + log n{pi}', '1 + \\frac{\\log n}{\\pi}'],
    ['log 1{delta}', '\\log \\frac{1}{\\delta}'],
    ['O(T^{s-1{2s}})', 'O(T^{\\frac{s-1}{2s}})'],
    ['n^{-2 beta{2 beta+d}}', 'n^{-\\frac{2 \\beta}{2 \\beta+d}}'],
    ['d^{beta - 1{2}}', 'd^{\\beta - \\frac{1}{2}}'],
    ['O(d^2{k})', 'O(\\frac{d^2}{k})'],
    ['1 + 1{s+1}', '1 + \\frac{1}{s+1}'],
    ['m_1 m_2{2}', '\\frac{m_1 m_2}{2}'],
    ['MN^{lfloor M + 1{2} rfloor}', 'MN^{\\lfloor \\frac{M + 1}{2} \\rfloor}'],
    ['log1-a{a}', '\\log\\frac{1-a}{a}'],
    ['1[D = 1]{e(X)}', '\\frac{1[D = 1]}{e(X)}'],
    ['n^{2+log_2 3 {2}}', 'n^{2+\\log_2 \\frac{3} {2}}'],
    ['O( n^3 { 2s } )', 'O( \\frac{n^3} { 2s } )'],
    ['1-r{1-r^k}', '\\frac{1-r}{1-r^k}'],
    ['k-1{k}', '\\frac{k-1}{k}'],
    ['N+N^2{T^{2/(k-1)}}', 'N+\\frac{N^2}{T^{2/(k-1)}}'],
    ['|E|_2{|y|}', '\\frac{|E|_2}{|y|}'],
    ['sum_i w_i{n}', '\\sum_i \\frac{w_i}{n}'],
    ['langle g, h rangle{n}', '\\frac{\\langle g, h \\rangle}{n}'],
  ])('%s → %s', (source, tex) => {
    expect(texOf(source)).toBe(tex);
    expect(stripsBack(tex, source)).toBe(true);
  });

  it.each([
    ['N{=}50', 'N{=}50'],
    ['O{(dH^2T)}', 'O{(dH^2T)}'],
    ['5{times}', '5{\\times}'],
    ['10{,}000', '10{,}000'],
    ['sqrt[3]{k}', '\\sqrt[3]{k}'],
    ['T{^2}S', 'T{^2}S'],
    ['|{bf u}|', '|{\\bf u}|'],
  ])('%s divides nothing', (source, tex) => {
    expect(texOf(source)).toBe(tex);
  });
});

describe('words and signs that are commands where they stand', () => {
  it.each([
    ['{cal O}(N^2)', '{\\cal O}(N^2)'],
    ['{bf x}^*', '{\\bf x}^*'],
    ['sigma in (0,1) cup (1,2)', '\\sigma \\in (0,1) \\cup (1,2)'],
    ['x^ast', 'x^\\ast'],
    ['bar D^*', '\\bar D^*'],
    ['r=0.55-0.70', 'r=0.55\\text{-}0.70'],
    ['5-10times', '5\\text{-}10\\times'],
    ['k=10-2', 'k=10-2'],
    ['x-1-2', 'x-1-2'],
    ['2-10^3', '2-10^3'],
    ['sim!10^3', '\\sim\\!10^3'],
    ['{it x}', '{\\it x}'],
    ['f : R^d to {0,1}', 'f : \\mathbb{R}^d \\to \\{0,1\\}'],
    ['m , n_k', 'm \\, n_k'],
    ['12,GeV', '12\\,GeV'],
    ['Phi(s,a),theta', '\\Phi(s,a)\\,\\theta'],
    ['U!SV^top', 'U\\!SV^\\top'],
    ['{x_t}', '\\{x_t\\}'],
    ['Y = { 0 = y_1 < y_2 }', 'Y = \\{ 0 = y_1 < y_2 \\}'],
    ['O(n^2n)', 'O(n^2\\log{n})'],
    ['O(nn)', 'O(n\\log{n})'],
    ['W^{top} x', 'W^{\\top} x'],
    ['w^topSigma w', 'w^\\top\\Sigma w'],
    ['dot theta_i', '\\dot \\theta_i'],
    ['27,M_odot', '27\\,M_\\odot'],
    ['SAB,poly(H)', 'SAB\\,\\operatorname{poly}(H)'],
    ['L ; forall v', 'L \\; \\forall v'],
    ['44%,,52%', '44\\%,\\,52\\%'],
    ['tau in {0.05,0.1}', '\\tau \\in \\{0.05,0.1\\}'],
    ['x in {pm1}^d', 'x \\in \\{\\pm1\\}^d'],
    ['vec(A)', '\\operatorname{vec}(A)'],
    ['kll d', 'k\\ll d'],
    ['langle old code, x rangle', '\\langle \\text{old code}, x \\rangle'],
    ['is~capable~of', '\\text{is}~\\text{capable}~\\text{of}'],
    ['xinC^n', 'x\\in C^n'],
    ['D(, cdot , || , cdot,)', 'D(\\, \\cdot \\, || \\, \\cdot\\,)'],
  ])('%s → %s', (source, tex) => {
    expect(texOf(source)).toBe(tex);
  });

  it.each([
    ['d_{in}', /in/],
    ['log(pm)', /pm/],
    ['A_1,A_2', /1,A/],
    ['i=1,j=2', /1,j/],
    ['d_{tot}', /tot/],
    ['f(cdot,cdot)', /cdot,/],
    ['n!', /n!$/],
    ['O(mn)', /O\}?\(mn\)$/],
  ])('%s keeps them', (source, kept) => {
    expect(texOf(source)).toMatch(kept);
    expect(texOf(source)).not.toMatch(/\\in|\\,|\\!|\\pm|\\to/);
  });
});

describe('scripts of several signs without braces', () => {
  it.each([
    ['2^125', '2^{125}'],
    ['p < 10^-15', 'p < 10^{-15}'],
    ['n^-1/4', 'n^{-1/4}'],
    ['n^-2', 'n^{-2}'],
    ['x^0.5', 'x^{0.5}'],
    ['n^10/2', 'n^{10}/2'],
    ['L_acc', 'L_{\\text{acc}}'],
    ['gamma_eff = 1', '\\gamma_{\\text{eff}} = 1'],
    ['Delta_ij', '\\Delta_{ij}'],
  ])('%s get them: %s', (source, tex) => {
    expect(texOf(source)).toBe(tex);
    expect(stripsBack(tex, source)).toBe(true);
  });

  it.each(['x_1^2x_2^3', 'P^2N^2', 'A^TA', 'N_x^2', 'S_mltimes n', 'x_AB', '2^31n'])(
    '%s gets none',
    (source) => {
      expect(texOf(source)?.replace(/\\mathbb\{(\w)\}/g, '$1')).not.toMatch(/[{}]/);
    },
  );
});
