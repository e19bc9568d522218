import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formulaHtml } from '../../../src/site/abstracts/formulaHtml.ts';
import fc from '../../support/fastCheck.ts';

describe('formulaHtml', () => {
  test.each([
    ['\\ell_2', 'ℓ<sub>2</sub>'],
    ['\\|x\\|_\\infty \\leq 1/\\lambda', '∥<i>x</i>∥<sub>∞</sub> ≤ 1/<i>λ</i>'],
    ['X \\in \\mathbb{R}^{N \\times d}', '<i>X</i> ∈ ℝ<sup><i>N</i>×<i>d</i></sup>'],
    [
      '\\frac{1}{N}\\cdot\\|Xw^*\\|_2^2',
      '1/<i>N</i> ⋅ ∥<i>Xw</i><sup>∗</sup>∥<sub>2</sub><sup>2</sup>',
    ],
    ['\\frac{-a+b}{c_1}', '(−<i>a</i> + <i>b</i>)/<i>c</i><sub>1</sub>'],
    ['a < b', '<i>a</i> &lt; <i>b</i>'],
    ['O(k \\log d)', '<i>O</i>(<i>k</i> log <i>d</i>)'],
    ['\\min_x f(x)', 'min<sub><i>x</i></sub> <i>f</i>(<i>x</i>)'],
    ["f'(x) \\neq -1", '<i>f</i>′(<i>x</i>) ≠ −1'],
    ['\\sum_{i=1}^n x_i', '∑<sub><i>i</i>=1</sub><sup><i>n</i></sup> <i>x</i><sub><i>i</i></sub>'],
    ['\\hat{x} \\in \\mathbf{y}', '<i>x̂</i> ∈ <b>y</b>'],
    ['\\sqrt{a+b}', '√(<i>a</i> + <i>b</i>)'],
    ['90^\\circ', '90<sup>∘</sup>'],
    ['\\times', '×'],
    ['sign(\\cdot)', '<i>sign</i>(⋅)'],
    ['10\\%', '10%'],
    ['\\overset{\\text{constructor}}{x}', '<i>x</i><sup>constructor</sup>'],
  ])('says %j in a line', (tex, html) => {
    expect(formulaHtml(tex)).toBe(html);
  });

  test.each(['\\begin{matrix}a&b\\\\c&d\\end{matrix}', '\\binom{n}{k}', '\\unknown{x}', 'x_{'])(
    'keeps the TeX of %j, which a line cannot say',
    (tex) => {
      expect(formulaHtml(tex)).toBe(`<code>${tex.replaceAll('&', '&amp;')}</code>`);
    },
  );

  test('any TeX gives well-formed HTML of few elements', () => {
    const pieces =
      '\\frac|\\sqrt|\\hat|\\mathbb|\\text|\\sum|\\left(|\\right)|\\mathcal|\\overline|\\href{javascript:x}|\\html|{|}|^|_|x|y|1|<|>|&|"|\\&|\\%|+|-|=|,| |\'|é|中|\\color{red}|\\rule{1em}{1em}|\\tag{1}|\\log|\\underbrace'.split(
        '|',
      );
    const allowed = new Set(['p', 'i', 'b', 'sub', 'sup', 'code']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 10 }), (list) => {
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw error;
        });
        parser.on('opentag', ({ name, attributes }) => {
          expect(allowed).toContain(name);
          expect(attributes).toEqual({});
        });
        parser.write(`<p>${formulaHtml(list.join(''))}</p>`).close();
      }),
      { numRuns: 500 },
    );
  });
});
