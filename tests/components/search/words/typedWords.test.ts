import { describe, expect, it } from 'vitest';
import { readTypedWords } from '../../../../src/components/search/words/typedWords.ts';
import fc from '../../../support/fastCheck.ts';

describe('readTypedWords', () => {
  const cases: [typed: string, asked: string][] = [
    ['ell_2', 'l2'],
    ['ℓ2', 'l2'],
    ['ℓ₂', 'l2'],
    ['$\\ell_2$-norm', 'l2-norm'],
    ['ell 2 norm', 'l2 norm'],
    ['L2 norm', 'L2 norm'],
    ['\\ell_\\infty', 'linf'],
    ['ℓ∞', 'linf'],
    ['L-infinity', 'L-inf'],
    ['l_infty', 'linf'],
    ['ell_infty', 'linf'],
    ['elliptic curves', 'elliptic curves'],
    ['RegMean++', 'RegMean'],
    ['C#', 'C'],
    ['in-context', 'in-context'],
    ['Akyürek', 'Akyürek'],
    ['Bjørn Strauß', 'Bjorn Strauss'],
    ['λ', 'lambda'],
    ['\\lambda_1', 'lambda1'],
    ['π0', 'pi0'],
    ['π', '"pi"'],
    ['pi', 'pi'],
    ['w^*', '"w"'],
    ['\\mathbb{R}', '"R"'],
    ['w', 'w'],
    ['O(n log n)', 'Onlogn'],
    ['\\mathcal{O}(n \\log n)', 'Onlogn'],
    ['R^{N times d}', 'RNd'],
    ['\\mathbb{R}^{N \\times d}', 'RNd'],
    ['models (large and small)', 'models large and small'],
    ['“linear attention”', '"linear attention"'],
    ['  GPT-4  ', 'GPT-4'],
    ['+++', ''],
  ];
  it.each(cases)('reads %j as %j', (typed, asked) => {
    expect(readTypedWords(typed)).toBe(asked);
  });

  it('gives words of letters, digits and hyphens for any input, and the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const asked = readTypedWords(typed);
        expect(asked).toMatch(/^(?:[\p{L}\p{N}\p{M}-]+(?: |$))*$|^"[^"]*"$/u);
      }),
    );
  });
});
