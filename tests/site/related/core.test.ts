import { expect, it } from 'vitest';
import { learnCore, neighborsIn } from '../../../src/site/related/core.ts';
import { TermNumbers } from '../../../src/site/related/words/terms.ts';

const paper = (title: string) => ({ title, abstract: '', topics: [] });

it('prefers a paper that is near from both sides', () => {
  // The first is about as near to the second as to the third, which has ten nearer ones.
  const crowd = Array.from({ length: 11 }, () => paper('Lighthouse keepers'));
  const papers = [paper('Lighthouse, quantized'), paper('Quantized harbors'), paper('Harbors')];
  const { core } = learnCore([...papers, ...crowd], new TermNumbers());
  const [first, second] = neighborsIn(core, 0);
  expect(first?.paper).toBe(1);
  expect(core.bounds[1]).toBeLessThan(first?.score ?? 0);
  expect(core.bounds[second?.paper ?? 0]).toBeGreaterThan(second?.score ?? 1);
});
