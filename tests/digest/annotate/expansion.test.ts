import { describe, expect, it } from 'vitest';
import { tidyExpansion } from '../../../src/digest/annotate/expansion.ts';

describe('tidyExpansion', () => {
  it.each([
    ['LLM', 'large language model’s', 'large language model'],
    [
      'csPCa',
      'clinically significant prostate cancer lesions',
      'clinically significant prostate cancer',
    ],
    [
      'FS-PSP',
      'few-shot personalized scanpath prediction task',
      'few-shot personalized scanpath prediction',
    ],
    ['FC', 'fully-connected layer', 'fully-connected'],
  ])('takes off of %s what has no letter in it: %s', (short, words, expected) => {
    expect(tidyExpansion(short, words)).toBe(expected);
  });

  it.each([
    ['FFN', 'feed-forward neural'],
    ['PSRP', 'partially shared module to learn two recalibrating parameters'],
    ['MIMO-Core', 'MIMO combines a hierarchical multi-modal agent system'],
    ['MATH', 'mathematics'],
    ['Same', 'same environmental niche'],
    ['SAM', 'standard anti-causal prediction model'],
    ['KD+WM', 'KD with a watermark loss'],
    ['ABC', 'a big crowd uses'],
    ['AB', 'a boat is'],
  ])('does not take for %s: %s', (short, words) => {
    expect(tidyExpansion(short, words)).toBeUndefined();
  });

  it.each([
    ['FFN', 'feed-forward network'],
    ['CLIP', 'Contrastive Language-Image Pre-training'],
    ['DMAE', 'Dual-Modal Attention-Enhanced Module'],
    ['LaMo', 'Language Models for Motion Control'],
    ['NegNCE', 'Negative-aware InfoNCE'],
    ['ViDex', 'Visual Dual-path Extractor'],
    ['BANG', 'BAlaNced averaGing'],
    ['EEG', 'electroencephalography'],
    ['WBCD', 'What Bimanuals Can Do'],
    ['LoD', 'Learning to Detect'],
    ['AIDD', 'AI-aided drug discovery'],
    ['3DGS', '3D Gaussian Splatting'],
    ['SMDP-Option', 'Semi-Markov Decision Process with Options'],
  ])('leaves %s = %s as it is', (short, words) => {
    expect(tidyExpansion(short, words)).toBe(words);
  });
});
