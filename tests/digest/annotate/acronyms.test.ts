import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../../src/digest/annotate/acronyms.ts';
import fc from '../../support/fastCheck.ts';

describe('acronyms', () => {
  it.each([
    ['satisfy linear mode connectivity (LMC), in which', ['LMC = linear mode connectivity']],
    ['Large Language Models (LLMs) and LLMs (again)', ['LLM = Large Language Models']],
    ['multi-head convolutional cross-covariance (MHC^3)', []],
    [
      'we propose WINA (Weight Informed Neuron Activation), a novel',
      ['WINA = Weight Informed Neuron Activation'],
    ],
    ['self-supervised learning (SSL) is', ['SSL = self-supervised learning']],
    ['out-of-distribution (OOD) data', ['OOD = out-of-distribution']],
    ['Bone (Block Affine), which', []],
    ['optical music recognition (e.g., in scores)', []],
    ['the Transformer (Vaswani et al., 2017)', []],
    ['each example (x, f(x)) of the set', []],
    ['three phases (1) and (2)', []],
    ['a Prefix Prompt Tuning (PPT) step', ['PPT = Prefix Prompt Tuning']],
    [
      'Cross-modal Semantic-Consistent Classification (CSCC)',
      ['CSCC = Cross-modal Semantic-Consistent Classification'],
    ],
    ['risk for Mixed-Integer Linear Programming (FMIP)', []],
    ['the Koopman semigroup exp(tK), t', []],
    ['the Koopman semigroup (tK)', []],
    ['Modern Warfare^circledRIII (MWIII)', []],
    ['MODE (Mixture Of Dynamical Experts)', ['MODE = Mixture Of Dynamical Experts']],
    ['in-context learning (ICL)', ['ICL = in-context learning']],
    ['electroencephalography (EEG)', ['EEG = electroencephalography']],
    ['put a layer into a novel score-based diffusion model (LSCD) for', []],
    ['the model. Latent Diffusion (LD)', ['LD = Latent Diffusion']],
  ])('in “%s”', (text, expected) => {
    expect(findAcronyms(text).map(({ short, long }) => `${short} = ${long}`)).toEqual(expected);
  });

  it('are words of the text, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'B', 'c', ' ', '(', ')', '-', '.'),
          maxLength: 200,
        }),
        (text) => {
          for (const { short, long } of findAcronyms(text)) {
            expect(text).toContain(short);
            expect(text).toContain(long);
          }
        },
      ),
    );
  });
});
