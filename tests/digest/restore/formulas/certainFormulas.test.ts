import { describe, expect, it } from 'vitest';
import { stripsBack } from '../../../../src/digest/restore/check/roundTrip.ts';
import {
  certainFormulas,
  plainFormulas,
  wordsInFont,
} from '../../../../src/digest/restore/formulas/certainFormulas.ts';

describe('words in a font that the Hub left with their command', () => {
  it.each([
    ['48 mathbf{prompt format variations}.', ['\\mathbf{\\text{prompt format variations}}']],
    ['mathbf{D}ual-mathbf{H}ead', ['\\mathbf{{D}}', '\\mathbf{{H}}']],
    ['by textbf2.15% in', ['\\textbf{{2.15}}']],
    ['by underline{24.40}% and', ['\\underline{{24.40}}']],
  ])('in “%s” are formulas', (text, expected) => {
    expect(wordsInFont(text).map(({ tex }) => tex)).toEqual(expected);
  });

  it.each(['\\textbf{bold words} here', 'mathbf{x} = 0', 'mathbf{abc}_i', 'x_mathbf{max}'])(
    'are not in “%s”',
    (text) => {
      expect(wordsInFont(text)).toEqual([]);
    },
  );
});

describe('formulas whose form says what they are', () => {
  it.each([
    ['the H(div)-elliptic problem', ['H(\\operatorname{div})']],
    ['defects of 150 mum and 3 mus', ['\\mu\\text{m}', '\\mu\\text{s}']],
    ['an error of 4.98 mug/m^3', ['\\mu\\text{g}/\\text{m}^3']],
    ['(rapprox-0.38) with N{=}50, k', ['r\\approx-0.38', 'N{=}50']],
    ['networks with muTransfer and perpGrad', ['\\mu', '\\perp']],
    ['EnrightarrowDe, LongotimesShort and DALLcdotE 3', ['\\rightarrow', '\\otimes', '\\cdot']],
  ])('in “%s” are found', (text, expected) => {
    expect(certainFormulas(text).map(({ tex }) => tex)).toEqual(expected);
    for (const { from, to, tex } of certainFormulas(text)) {
      expect(stripsBack(tex, text.slice(from, to))).toBe(true);
    }
  });

  it.each([
    'with 2 mug cups',
    'a mum of 3',
    'MATH(div)',
    '5 mumble',
    'muP',
    'MuZero',
    'a CrightarrowD',
  ])('are not in “%s”', (text) => {
    expect(certainFormulas(text)).toEqual([]);
  });
});

describe('formulas whose form says what they are where nothing else was found', () => {
  it.each([
    ['on I(X;Y) and H(X | Y) or P(y|x)', ['I(X;Y)', 'H(X | Y)', 'P(y|x)']],
    ['on SE(3), SO(n) and su(2)', ['\\mathrm{SE}(3)', '\\mathrm{SO}(n)', '\\mathfrak{su}(2)']],
    ['an E(3)-Equivariant, O(n) invariant net', ['\\mathrm{E}(3)', '\\mathrm{O}(n)']],
    ['weights {-1, 0, 1} or ({-1,+1})', ['\\{-1, 0, 1\\}', '\\{-1,+1\\}']],
  ])('in “%s” are found', (text, expected) => {
    expect(plainFormulas(text).map(({ tex }) => tex)).toEqual(expected);
    for (const { from, to, tex } of plainFormulas(text)) {
      expect(stripsBack(tex, text.slice(from, to))).toBe(true);
    }
  });

  it.each([
    'KL(P|Q)',
    'E(3)-Pose and O(n) time',
    'SOS(3)',
    'also (3) so',
    'U(2)',
    'a record {1, two}',
    'x_{1,2} and {1}',
    'min{1,2}',
  ])('are not in “%s”', (text) => {
    expect(plainFormulas(text)).toEqual([]);
  });
});
