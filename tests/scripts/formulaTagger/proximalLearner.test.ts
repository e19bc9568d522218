import { describe, expect, it } from 'vitest';
import { createProximalLearner } from '../../../scripts/formulaTagger/proximalLearner.ts';

const OPTIONS = { rate: 0.1, sparsity: 0.5, restraint: 1 };

/** What 200 gradients, one after the other in turn, make of one weight. */
function learn(gradients: readonly number[]): number {
  const { weights, update } = createProximalLearner(2, OPTIONS);
  for (let step = 0; step < 200; step += 1) update(1, gradients[step % gradients.length] as number);
  expect(weights[0]).toBe(0);
  return weights[1] as number;
}

describe('a weight that is learned with restraint', () => {
  it('goes against gradients that agree', () => {
    expect(learn([1])).toBeLessThan(-0.5);
    expect(learn([-1])).toBeGreaterThan(0.5);
  });

  it('stays near 0 where they contradict one another', () => {
    expect(Math.abs(learn([1, -1]))).toBeLessThan(0.1);
  });

  it('stays at 0 on little evidence', () => {
    const { weights, update } = createProximalLearner(1, OPTIONS);
    update(0, 0.4);
    expect(weights[0]).toBe(0);
    update(0, 0.4);
    expect(weights[0]).toBeLessThan(0);
  });
});
