import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from '../../../src/digest/identify/slug.ts';
import { type Slug, slugSchema } from '../../../src/schema/index.ts';
import fc from '../../support/fastCheck.ts';

describe('a slug', () => {
  it.each([
    ['RegMean++: Enhancing Effectiveness', 'regmean-enhancing-effectiveness'],
    [
      'Are Transformers Effective for Time Series Forecasting?',
      'are-transformers-effective-for-time-series-forecasting',
    ],
    ["Large Language Model's Weights", 'large-language-models-weights'],
    ['Zürich, Ångström & Łódź: naïve Æsop', 'zurich-angstrom-and-lodz-naive-aesop'],
    ['On ℓ₂-norms and α-stable 𝔼', 'on-l2-norms-and-alpha-stable-e'],
    ['CON', 'con-paper'],
    ['../../etc/passwd', 'etc-passwd'],
    ['[MASK] is all', 'mask-is-all'],
  ])('of “%s” is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it.each(['大语言模型', '🤗🤗', '???', '\u202e', ''])('of “%s” is a fingerprint', (title) => {
    expect(slugOf(title)).toMatch(/^paper-[0-9a-f]{8}$/);
  });

  it('is cut at the end of a word, at 80 characters at most', () => {
    expect(slugOf(`${'word '.repeat(15)}another`)).toBe(`${'word-'.repeat(15)}`.slice(0, -1));
    expect(slugOf('x'.repeat(4000))).toBe('x'.repeat(80));
  });

  it('is valid for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(slugSchema.safeParse(slugOf(title)).success).toBe(true);
        expect(slugOf(title).length).toBeLessThanOrEqual(86);
      }),
    );
  });

  it('takes the first free number where it is taken', () => {
    const taken = new Set(['a', 'a-2']);
    expect(freeSlug('a' as Slug, (slug) => taken.has(slug))).toBe('a-3');
  });
});
