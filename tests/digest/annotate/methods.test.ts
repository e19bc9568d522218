import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../../src/digest/annotate/acronyms.ts';
import { findMethods } from '../../../src/digest/annotate/methods.ts';
import fc from '../../support/fastCheck.ts';

const methodsOf = (title: string, abstract: string) =>
  findMethods(title, abstract, findAcronyms(abstract));

describe('methods', () => {
  it.each([
    ['RegMean++: Regression Mean', 'We show that RegMean++ merges better.', ['RegMean++']],
    ['Bone: Block Affine', 'In tests, Bone converges faster.', ['Bone']],
    [
      'Lightning Attention-2: A Free Lunch',
      'Here is Lightning Attention-2.',
      ['Lightning Attention-2'],
    ],
    ['Offline RL', 'We propose LaMo, a framework for offline RL.', ['LaMo']],
    ['A study', 'We introduce a novel framework called SLTrain, which is fast.', ['SLTrain']],
    ['A study', 'This work presents the SegVLM model.', ['SegVLM']],
    ['A study', 'We propose Weight Informed Neuron Activation (WINA), a method.', ['WINA']],
    ['A study', 'We propose a novel method called Balanced Averaging (BAvG), here.', ['BAvG']],
    ['A study', 'We propose a Sparse Fine Training (SFT) method.', ['SFT']],
    ['A study', 'We propose Sequential Policy Gradient modeling (SPG), here.', ['SPG']],
    ['A study', 'Unlike existing ones, we present a method called DropNet.', ['DropNet']],
    ['A study', 'A benchmark, dubbed “RealBench”, is built.', ['RealBench']],
    ['WINA: One', 'We introduce WINA, and we propose MM-QFormer for it.', ['WINA', 'MM-QFormer']],
  ])('in “%s”: “%s”', (title, abstract, names) => {
    expect(methodsOf(title, abstract)).toEqual(names);
  });

  it.each([
    ['LLMs: A Survey', 'LLMs are large.'],
    ['Learning: A View', 'Learning is a view of it.'],
    ['ResNet-50: Why', 'Networks are deep.'],
    ['Deep learning: past and future', 'We look at deep learning.'],
    ['A study', 'We propose an LLM-based agent and a CNN.'],
    ['A study', 'We propose GNN adapters for it.'],
    ['A study', 'We compare with AdamW, a method called SGD.'],
    ['A study', 'AdamW is slow. We develop AdamW, further.'],
    ['A study', 'We present results for linear mode connectivity (LMC).'],
    ['A study', 'We propose the COntrast in VEctor Regression, or so.'],
    ['A study', 'This paper describes the GMU systems.'],
    ['A study', 'We use a recently proposed variational algorithm called IVON.'],
    ['A study', 'We previously proposed a heterogeneous-IRS, a green structure.'],
    ['A study', 'It builds on the well-known method called DropNet, in part.'],
  ])('none in “%s”: “%s”', (title, abstract) => {
    expect(methodsOf(title, abstract)).toEqual([]);
  });

  it('are words of the text, each once, for any text', () => {
    const unit = fc.constantFrom(
      'We propose ',
      'the ',
      'LaMo',
      'X+',
      ' (',
      ')',
      ': ',
      '. ',
      'called ',
      'method ',
      'a',
    );
    const text = fc.string({ unit, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const names = methodsOf(title, abstract);
        for (const name of names) expect(`${title} ${abstract}`).toContain(name);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it('are found in time that grows with the text, not faster', () => {
    const abstract = 'we propose the a novel new framework called '.repeat(2000);
    const start = performance.now();
    methodsOf('A: title', abstract);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
