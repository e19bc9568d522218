import { describe, expect, it } from 'vitest';
import { helperWords } from '../../../src/site/search/helperWords.ts';

describe('helperWords', () => {
  const cases: [text: string, words: string[]][] = [
    ['plain words, RegMean++ and in-context learning', []],
    ['$\\ell_2$-norms of', ['l2-norms', 'l2']],
    ['3D-aware L2-norms of GPT4-based k-means', ['3D', 'L2']],
    ['the $\\ell_\\infty$ norm', ['l_inf']],
    ['a $\\lambda$ and $\\lambda$', ['lambda']],
    ['$\\pi_0$ policies', ['pi0']],
    ['in $X \\in \\mathbb{R}^{N \\times d}$', ['X∈R^(N×d', 'R^(N×d']],
    [
      'only $N = O(k \\log d/\\epsilon)$ samples',
      ['N=O(klogd/epsilon', 'O(klogd/epsilon', 'klogd/epsilon', 'logd/epsilon', 'd/epsilon'],
    ],
    ['rates $O(\\log \\frac{1}{\\varepsilon})$', ['O(log1/epsilon', 'log1/epsilon', '1/epsilon']],
    ['for $f: R \\to R^N$ and $x = 1$', ['f:R→RN', 'RN']],
    ['time $O(n \\log n)$', ['O(nlogn', 'nlogn', 'logn']],
    ['in C++, C/C++ or (C#), but no C+ and no C++11', ['Cplusplus', 'Csharp']],
    ['as Akyürek says', ['Akyuerek']],
    ['by Bjørn', ['Bjorn']],
    ['a naïve “quoted” word – with dashes…', []],
    [`$${'\\lambda + '.repeat(30)} x$`, []],
  ];
  it.each(cases)('of %j are %j', (text, words) => {
    expect(helperWords(text)).toEqual(words);
  });
});
