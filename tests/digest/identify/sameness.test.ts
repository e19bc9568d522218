import { describe, expect, it } from 'vitest';
import { areNearTitles } from '../../../src/digest/identify/nearTitles.ts';
import { isNearAbstract, isSameAbstract, titleKey } from '../../../src/digest/identify/sameness.ts';
import { createTitleIndex } from '../../../src/digest/identify/titleIndex.ts';
import { titleLetters } from '../../../src/digest/identify/titleLetters.ts';
import fc from '../../support/fastCheck.ts';

describe('the key of a title', () => {
  it.each([
    ['Attention Is All You Need', 'attention is all  you need.'],
    [String.raw`$\Delta L$ Normalization`, 'ΔL Normalization'],
    [String.raw`$\Delta L$ Normalization`, 'Delta L Normalization'],
    [String.raw`On $\ell_2$ Norms in $\mathbb{R}^n$`, 'On ell_2 Norms in R^n'],
    ['On ℓ₂ Norms in ℝⁿ', 'On ell_2 Norms in R^n'],
    [String.raw`A 10$\times$ Speedup`, 'A 10× Speedup'],
    [String.raw`The Aky\"urek Effect`, 'The Akyürek Effect'],
    [String.raw`\textbf{Bold} Claims`, 'Bold Claims'],
    ['“Quoted” — and Dashed', '"Quoted" -- and dashed'],
  ])('is one for %s and %s', (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
  });

  it.each([
    ['Attention Is All You Need', 'Attention Is Not All You Need'],
    ['Learning I', 'Learning II'],
    ['🤖', '🦾'],
    ['图神经网络', '图神经网络综述'],
  ])('is another for %s and %s', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });
});

describe('near titles', () => {
  it.each([
    ['Attention Is All You Need', 'Attenton Is All You Need'],
    ['Segment Everything Everywhere', 'Segment Everything Everywhere All at Once'.slice(0, 31)],
    ['A Survey of Large Language Models', 'Survey of Large Language Models'],
    ['Chain-of-Thought Prompting', 'Chain-of-Thought Prompting: How and Why It Elicits Reasoning'],
    ['Colour Models for Vision Transformers', 'Color Models for Vision Transformers'],
    ['Scaling Laws in 3 Regimes: A Theory', 'Scaling Laws in 3 Regimes'],
    ['Not One to Rule Them All: Mixtures', 'Not Oe to Rule Them All: Mixtures'],
    ['The Second Law of Learning Machines', 'The Secnod Law of Learning Machines'],
  ])('are %s and %s', (one, other) => {
    expect(areNearTitles(one, other)).toBe(true);
    expect(areNearTitles(other, one)).toBe(true);
  });

  it.each([
    ['A Theory of Everything, Part I', 'A Theory of Everything, Part II'],
    ['A Theory of Everything: Part A', 'A Theory of Everything: Part B'],
    ['Qwen2 Technical Report', 'Qwen3 Technical Report'],
    ['DeepFold Technical Report', 'DeepFold v2 Technical Report'],
    ['Lectures on Learning: The First Day', 'Lectures on Learning: The Second Day'],
    ['Segment Anything', 'Segment Anything: Robust and Fast, 2nd Edition'],
    ['Lectures on Learning Day One', 'Lectures on Learning Day'],
    ['Lectures on Learning Day One', 'Lectures on Learning Day Two'],
    ['Lectures on Learning Day One', 'Lectures on Learning Day 1'],
    ['Learning to Rank: Theory', 'Learning to Rank: Practice'],
    ['BERT', 'BERT: Pre-training of Deep Bidirectional Transformers'],
    ['Vision Transformers for Detection', 'Vision Transformers for Segmentation'],
  ])('are not %s and %s', (one, other) => {
    expect(areNearTitles(one, other)).toBe(false);
  });
});

describe('abstracts', () => {
  const abstract =
    'We study how models learn to count, and find that they do so by sorting what they see before they add it up.';
  it('are near where a few words are corrected, and not where most are others', () => {
    expect(isNearAbstract(abstract, abstract.replace('sorting', 'ordering'))).toBe(true);
    expect(isNearAbstract(abstract, '')).toBe(false);
    expect(
      isNearAbstract(abstract, 'We study how birds sing, and find that they do so at dawn.'),
    ).toBe(false);
  });

  it('are the same under one title where one is cut short', () => {
    expect(isSameAbstract(abstract, abstract.slice(0, 40))).toBe(true);
  });
});

describe('the index of titles', () => {
  it('finds a title with typing errors among thousands, and looks at few', () => {
    const index = createTitleIndex<number>();
    const title = (number: number) =>
      `${['Fast', 'Deep', 'Sparse', 'Robust'][number % 4]} ${['Nets', 'Maps', 'Trees'][number % 3]} ${number.toString(36)} for ${(number * 7919).toString(36)} Tasks`;
    for (let number = 0; number < 5000; number += 1) index.add(number, titleLetters(title(number)));
    for (const number of [0, 77, 1234, 4999]) {
      const typo = title(number).replace('Tasks', 'Taks');
      expect(index.near(titleLetters(typo))).toContain(number);
    }
    expect(index.near(titleLetters('Something Else Altogether')).length).toBeLessThanOrEqual(8);
    expect(index.near('')).toEqual([]);
  });
});

describe('the likeness of titles', () => {
  const pairsOf = (title: string) =>
    Array.from({ length: title.length - 1 }, (_, at) => title.slice(at, at + 2));
  /** Dice's coefficient, as it is defined. */
  function likeness(one: string, other: string): number {
    const left = pairsOf(other);
    const shared = pairsOf(one).filter((pair) => {
      const at = left.indexOf(pair);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    return (2 * shared.length) / (one.length + other.length - 2);
  }
  const letters = (alphabet: string[]) =>
    fc
      .array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 40 })
      .map((all) => all.join(''));

  it.each([
    ['plain letters', ['a', 'b', 'z']],
    ['others too', ['a', 'b', 'ж', 'z']],
  ])('is the part of their pairs of letters that they share: %s', (_, alphabet) => {
    const change = fc.tuple(fc.nat(39), fc.constantFrom('', ...alphabet));
    fc.assert(
      fc.property(letters(alphabet), fc.array(change, { maxLength: 4 }), (one, changes) => {
        const other = changes.reduce(
          (title, [at, letter]) => title.slice(0, at) + letter + title.slice(at + 1),
          one,
        );
        fc.pre(other.length >= 2);
        expect(areNearTitles(one, other)).toBe(likeness(one, other) >= 0.85);
      }),
      { numRuns: 1000 },
    );
  });
});
