import { readFileSync } from 'node:fs';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { isAnswer, unknownWords } from '../../../../src/components/search/words/matching.ts';

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
    expect(isAnswer(asked, token)).toBe(isFound);
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
        ([token, one]) => one.startsWith(stem) && !isAnswer(asked, token),
      );
      expect(missed).toEqual([]);
    },
  );

  it('finds each word by itself', () => {
    expect(tokens.length).toBeGreaterThan(1000);
    const asked = tokens.filter((token) => letters(token) !== '' && stems.has(token));
    expect(asked.filter((token) => !isAnswer(token, token))).toEqual([]);
  });
});

describe('unknownWords', () => {
  it('are those without an answer, with the nearest if it is near', () => {
    expect(
      unknownWords(['linear', 'transformerz', 'xyz'], ['Linear', '(Transformers)', 'x']),
    ).toEqual([{ word: 'transformerz', nearest: 'Transformers' }, { word: 'xyz' }]);
  });
});
