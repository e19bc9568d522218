import { describe, expect, it } from 'vitest';
import {
  hasForms,
  hasPhrase,
  tokensOfPhrase,
} from '../../../../src/components/search/words/phrases.ts';
import fc from '../../../support/fastCheck.ts';

describe('hasPhrase', () => {
  it.each([
    ['Rectifying Linear Attention', 'linear attention', true],
    ['Linear Self-Attention', 'linear attention', false],
    ['a low-rank model', 'low rank', true],
    ['low-rank linear attention', 'rank linear', true],
    ['state-space models (SSMs)', 'state space model', true],
    ['speech/text models', 'text model', true],
    ['language modeling', 'language models', true],
    ['Multimodal agents', 'multi agent', false],
    ['the ℓ₂ norm', 'l2 norm', true],
    ['attention', 'attention is', false],
    ['', '', false],
  ])('of %j for %j is %j', (text, words, isThere) => {
    expect(hasPhrase(text, words.split(' '))).toBe(isThere);
  });

  it.each([
    ['genomic interval tokenizers', 'tokenizer', true],
    ['Token merging', 'tokenizer', false],
    ['language modeling', 'language model', false],
  ])('in the form that is typed, of %j for %j is %j', (text, words, isThere) => {
    expect(hasPhrase(text, words.split(' '), 'form')).toBe(isThere);
  });
});

describe('tokensOfPhrase', () => {
  it('counts the words between spaces', () => {
    expect(tokensOfPhrase(' a low-rank, linear low  rank', ['low', 'rank'])).toEqual([1, 3, 4]);
  });

  it('finds words of any text where they are', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(7), fc.constantFrom(' ', '-', '\n'), (all, from, gap) => {
        const start = from % all.length;
        const phrase = all.slice(start, start + 3);
        expect(hasPhrase(all.join(gap), phrase, 'form')).toBe(true);
        const tokens = tokensOfPhrase(all.join(' '), phrase);
        for (let at = start; at < start + phrase.length; at++) expect(tokens).toContain(at);
      }),
    );
  });
});

describe('hasForms', () => {
  it.each([
    ['Models of state', ['state', 'model'], true],
    ['Modeling states', ['state', 'model'], false],
  ])('of %j for %j is %j', (text, words, isThere) => {
    expect(hasForms(text, words)).toBe(isThere);
  });
});
