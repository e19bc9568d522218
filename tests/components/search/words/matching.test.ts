import { readFileSync } from 'node:fs';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { findUnknown, isAnswer } from '../../../../src/components/search/words/matching.ts';
import { readTypedWords } from '../../../../src/components/search/words/typedWords.ts';

const loose = (word: string) => ({ word, isWhole: false });
const whole = (word: string) => ({ word, isWhole: true });

describe('isAnswer', () => {
  it.each([
    ['transform', 'Transformers', true],
    ['transformers', 'transformer,', true],
    ['generalization', 'generalize', true],
    ['context', 'in-context', true],
    ['incontext', 'In-Context', true],
    ['lora', 'CaLoRAify:', false],
    ['rank', 'LoRA-RankOne', true],
    ['akyurek', '[Akyürek', true],
    ['l2', 'ℓ₂-norms', true],
    ['xyzzy', 'X,', false],
    ['installation', 'in', false],
  ])('of %j by %j is %j', (asked, token, isFound) => {
    expect(isAnswer(loose(asked), token)).toBe(isFound);
  });
});

describe('isAnswer, for a word that stands for itself,', () => {
  it.each([
    ['lp', 'ℓₚ', true],
    ['lp', 'LP/SOCP', true],
    ['lp', 'BioLP-bench', false],
    ['k', 'key', false],
    ['k', 'k-means', true],
    ['c', 'Camera', false],
    ['cplusplus', '(C++),', true],
    ['cplusplus', 'C', false],
    ['rl', 'RLs', true],
    ['a', 'as', false],
    ['1epsilon', 'O(log\u20631/ε)', true],
    ['log1epsilon', 'O(log\u20631/ε)', true],
    ['depsilon', 'O(k\u2063log\u2063d/ϵ),', true],
    ['klogd', 'O(k\u2063log\u2063dn)', false],
  ])('%j: by %j is %j', (asked, token, isFound) => {
    expect(isAnswer(whole(asked), token)).toBe(isFound);
  });
});

describe('isAnswer, which refuses most words at a glance,', () => {
  const texts = readFileSync(
    new URL('../../../fixtures/topics/validation.jsonl', import.meta.url),
    'utf8',
  );
  const tokens = [...new Set(texts.split(/[\s"\\]+/))].filter((token) => token !== '');
  const letters = (text: string) => text.replaceAll(/[^a-z\d]/gi, '').toLowerCase();
  const stems = new Map(
    tokens
      .filter((token) => /^[!-~]+$/.test(token))
      .map((token) => [token, stemmer(letters(token))]),
  );

  it.each(['use', 'says', 'ties', 'by', 'ablation', 'generalization', 'l2', 'a'])(
    'finds all words of 150 abstracts that have the stem of %j',
    (asked) => {
      const stem = stemmer(letters(asked));
      const missed = [...stems].filter(
        ([token, one]) => one.startsWith(stem) && !isAnswer(loose(asked), token),
      );
      expect(missed).toEqual([]);
    },
  );

  it('finds each word by itself', () => {
    expect(tokens.length).toBeGreaterThan(1000);
    const asked = tokens.filter((token) => letters(token) !== '' && stems.has(token));
    expect(asked.filter((token) => !isAnswer(loose(token), token))).toEqual([]);
  });
});

describe('findUnknown', () => {
  const unknownOf = (typed: string, text: string) =>
    readTypedWords(typed).terms.map((term) => findUnknown(term, text));

  it.each([
    ['linear', 'Linear models', [undefined]],
    ['transformerz', '(Transformers) x', [{ written: 'transformerz', nearest: 'transformers' }]],
    ['Transformerz', '(Transformers) x', [{ written: 'Transformerz', nearest: 'Transformers' }]],
    ['xyz', 'x', [{ written: 'xyz' }]],
    ['1/ε', 'x', [{ written: '1/ε' }]],
    ['state-of-the-art', 'the state of the art', [undefined]],
    ['state-of-the-art', 'the state and the art', [{ written: 'state-of-the-art' }]],
  ])('of %j in %j is %j', (typed, text, unknown) => {
    expect(unknownOf(typed, text)).toEqual(unknown);
  });
});
