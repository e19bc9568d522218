import { describe, expect, it } from 'vitest';
import {
  coverUnmistakable,
  findUnmistakable,
} from '../../../../../src/digest/restore/formulas/spans/unmistakable.ts';
import { tokenize } from '../../../../../src/digest/restore/formulas/tokens/tokenize.ts';

const found = (text: string): string[] => {
  const tokens = tokenize(text);
  return findUnmistakable(tokens).map((at) => tokens[at]?.text ?? '');
};

describe('what only a formula has', () => {
  it.each([
    ['a rate of geq93.4% in all', ['geq']],
    ['sparsity (le 5%) and ge 49 frames', ['le', 'ge']],
    ['the nabla-SDF method', ['nabla']],
    ['some 10^2-10^3 of them', ['^', '^']],
    ['an image of 512times512', ['times']],
    ['with pi_{0.5} and x_i', ['_', '_']],
    ['achieving times 16 in O(n) or Theta(n)', ['times', 'O', 'Theta']],
    ['two 4 times 4 matrices, up to log n factors', ['times', 'log']],
    ['uses 5{times} fewer', ['times']],
    ['on 8timesRTX GPUs', ['times']],
    ['the CO_2 of SE_2(3) by Delta4.1%', ['_', '_', 'Delta']],
    ["by Kendall's tau_b and Omega_{m}", ['_', '_']],
    ['(kappa = 0.75, alpha < -0.1)', ['kappa', 'alpha']],
    ['with sim2times fewer at sim 5%', ['sim', 'times', 'sim']],
  ])('in “%s” is seen', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'the sim-to-real gap',
    'from real-to-sim, sim2sim and sim2real transfer',
    'a gain of approx. 28%',
    'ten times faster, at most three times, 5 times more',
    'a log of Theta waves (O and Omega), log an event',
    'alpha, theta and beta waves',
    'train_test_split and Le Monde',
    'le Monde and ll cool j',
    'the epsilonian view',
    'Delta3 of Task_12, Fig_1a and Gemma_2',
    'in Xi\'an with phi4:14B, phi-2 and "Sigma"',
    'from 2D_3D features',
    'a data-driven Lambda Mapping Network',
    'kappa statistics and alpha = none',
  ])('is not in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('tokens that only a formula has', () => {
  const tokens = tokenize('rank |S| leq2 of rho');
  const [leq = -1, rho = -1] = findUnmistakable(tokens);
  const candidates = [
    { first: 1, last: 5, chance: 0.1 },
    { first: leq, last: 5, chance: 0.1 },
  ];

  it('get their surest candidate, or stand alone', () => {
    const spans = coverUnmistakable(tokens, [], [leq, rho], candidates, Float64Array.of(0.1, 0.05));
    expect(spans).toEqual([
      { first: 1, last: 5 },
      { first: rho, last: rho },
    ]);
  });

  it('are left to the formulas that have them, which none may cross', () => {
    const chosen = [{ first: 1, last: 3 }];
    expect(
      coverUnmistakable(tokens, chosen, [leq], candidates, Float64Array.of(0.1, 0.05)),
    ).toEqual([...chosen, { first: leq, last: 5 }]);
    const whole = [{ first: 1, last: 5 }];
    expect(coverUnmistakable(tokens, whole, [leq], candidates, new Float64Array(2))).toEqual(whole);
  });
});
