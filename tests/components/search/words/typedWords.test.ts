import { describe, expect, it } from 'vitest';
import { readTypedWords, takeApart } from '../../../../src/components/search/words/typedWords.ts';
import fc from '../../../support/fastCheck.ts';

describe('readTypedWords', () => {
  const cases: [typed: string, asked: string][] = [
    ['ell_2', '=l2'],
    ['ℓ2', '=l2'],
    ['ℓ₂', '=l2'],
    ['$\\ell_2$-norm', 'l2-norm'],
    ['ell 2 norm', '=l2 norm'],
    ['L2 norm', '=L2 norm'],
    ['\\ell_\\infty', '=linf'],
    ['ℓ∞', '=linf'],
    ['L-infinity', 'L-inf'],
    ['l_infty', '=linf'],
    ['ell_infty', '=linf'],
    ['elliptic curves', 'elliptic curves'],
    ['RegMean++', 'RegMean'],
    ['C#', '=Csharp'],
    ['c++ templates', '=cplusplus templates'],
    ['in-context', 'in-context'],
    ['Akyürek', 'Akyürek'],
    ['Bjørn Strauß', 'Bjorn Strauss'],
    ['λ', '=lambda'],
    ['\\lambda_1', '=lambda1'],
    ['π0', '=pi0'],
    ['π', '=pi'],
    ['pi', '=pi'],
    ['w^*', '=w'],
    ['\\mathbb{R}', '=R'],
    ['w', '=w'],
    ['O(n log n)', '=Onlogn'],
    ['k log d', '=klogd'],
    ['log 1/ε', '=log1epsilon'],
    ['log(1/ε)', '=log1epsilon'],
    ['log book', 'log book'],
    ['a log', '=alog'],
    ['1/ε', '=1epsilon'],
    ['A/B testing', '=AB testing'],
    ['speech/text', 'speechtext'],
    ['\\ell_p', '=lp'],
    ['LLM as a judge', 'LLM =as =a judge'],
    ['\\mathcal{O}(n \\log n)', '=Onlogn'],
    ['R^{N times d}', '=RNd'],
    ['\\mathbb{R}^{N \\times d}', '=RNd'],
    ['models (large and small)', 'models large and small'],
    ['“linear attention”', '"linear attention"'],
    ['  GPT-4  ', 'GPT-4'],
    ['+++', ''],
  ];
  /** A word that stands for itself has a sign of equality in front. */
  it.each(cases)('reads %j as %j', (typed, asked) => {
    const { terms, isPhrase } = readTypedWords(typed);
    const words = terms.map(({ word, isWhole }) => (isWhole ? `=${word}` : word)).join(' ');
    expect(isPhrase ? `"${words}"` : words).toBe(asked);
  });

  it.each([
    ['log 1/ε', ['log 1/ε']],
    ['Find O(n log n), please!', ['Find', 'O(n log n)', 'please']],
    ['“\\ell_p C++”', ['ℓₚ', 'C++']],
  ])('remembers how the words of %s were typed', (typed, written) => {
    expect(readTypedWords(typed).terms.map((term) => term.written)).toEqual(written);
  });

  it('gives words of letters, digits and hyphens for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { terms } = readTypedWords(typed);
        for (const { word } of terms) expect(word).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
      }),
    );
  });
});

describe('takeApart', () => {
  it.each([
    ['foo-attention', ['foo', 'attention']],
    ['k log d', ['k', 'log', 'd']],
    ['attention', []],
    ['\\ell_p', []],
  ])('takes %s into %j', (typed, parts) => {
    const words = readTypedWords(typed).terms.flatMap(takeApart);
    expect(words.map(({ word }) => word)).toEqual(parts);
  });
});
