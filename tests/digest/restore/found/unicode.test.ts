import { describe, expect, test } from 'vitest';
import { readsBack } from '../../../../src/digest/restore/check/readsBack.ts';
import { findUnicodeMathematics } from '../../../../src/digest/restore/found/unicode/findUnicodeMathematics.ts';
import { restore } from '../../../../src/digest/restore/restore.ts';

/** The formulas that hold a sign of Unicode, by whatever way they were found. */
const foundIn = (text: string) =>
  restore(text).formulas.filter(({ source }) => /[^ -~]/.test(source));

describe('mathematics in Unicode signs', () => {
  test.each([
    ['the function erf(αx+s) of x', 'erf(αx+s)', '\\operatorname{erf}(\\alpha x+s)'],
    ['an ℓ₂-norm', 'ℓ₂', '\\ell_2'],
    ['an ℓ1-norm', 'ℓ1', '\\ell_1'],
    ['in the L∞ ball', 'L∞', 'L_\\infty'],
    ['is x² for', 'x²', 'x^2'],
    ['in ℝ^d where', 'ℝ^d', '\\mathbb{R}^d'],
    ['for all x ∈ ℝⁿ, we', 'x ∈ ℝⁿ', 'x \\in \\mathbb{R}^n'],
    ['a regret of Õ(√T) in', 'Õ(√T)', '\\tilde{O}(\\sqrt{T})'],
    ['a bound of Ω\u0303(n) holds', 'Ω\u0303(n)', '\\tilde{\\Omega}(n)'],
    ['let f: ℝⁿ → ℝ be', 'f: ℝⁿ → ℝ', 'f:\\mathbb{R}^n \\to \\mathbb{R}'],
    ['we use: ℝⁿ → ℝ is', 'ℝⁿ → ℝ', '\\mathbb{R}^n \\to \\mathbb{R}'],
    ['needs O(n²) time', 'O(n²)', 'O(n^2)'],
    ['in O(n² log n) steps', 'O(n² log n)', 'O(n^2\\log n)'],
    ['a matrix W ∈ ℝ^{m×n} of', 'W ∈ ℝ^{m×n}', 'W \\in \\mathbb{R}^{m\\times n}'],
    ['with α = 0.1 and', 'α = 0.1', '\\alpha = 0.1'],
    ['where 0 < α ≤ 1.', '0 < α ≤ 1', '0 < \\alpha \\le 1'],
    ['an error ≤ ε away', '≤ ε', '\\le \\varepsilon'],
    ['a scale σ.', 'σ', '\\sigma'],
    ['a rate of 10⁻³ is', '10⁻³', '10^{-3}'],
    ['a bound of Ω(√(dT)) holds', 'Ω(√(dT))', '\\Omega(\\sqrt{dT})'],
    ['a policy π(a|s) with', 'π(a|s)', '\\pi(a|s)'],
    ['the loss ‖x − y‖₂² is', '‖x − y‖₂²', '\\|x-y\\|_2^2'],
    ['the ε-greedy policy', 'ε', '\\varepsilon'],
    ['with (ε, δ)-privacy', '(ε, δ)', '(\\varepsilon, \\delta)'],
    ['a map ℝ^n → ℝ is', 'ℝ^n → ℝ', '\\mathbb{R}^n \\to \\mathbb{R}'],
    ['where p ≤ 0.05 was', 'p ≤ 0.05', 'p \\le 0.05'],
    ['of size m×n is', 'm×n', 'm\\times n'],
    ['the sum ∑_i x_i² is', '∑_i x_i²', '\\sum_ix_i^2'],
    ['the gradient ∇f(x) is', '∇f(x)', '\\nabla f(x)'],
    ['a range θ ∈ [0, 1] of', 'θ ∈ [0, 1]', '\\theta \\in [0, 1]'],
    ['the term KL(p‖q) is', 'KL(p‖q)', '\\operatorname{KL}(p\\|q)'],
    ['the mean 𝔼[X] is', '𝔼[X]', '\\mathbb{E}[X]'],
    ['the equation ∂u/∂t = αΔu is', '∂u/∂t = αΔu', '\\partial u/\\partial t = \\alpha\\Delta u'],
    ['an R² of 0.9', 'R²', 'R^2'],
    ['a model π₀ that', 'π₀', '\\pi_0'],
  ])('finds the formula in %j', (text, source, tex) => {
    expect(foundIn(text)).toMatchObject([{ source, tex, dialect: 'unicode' }]);
  });

  test.each([
    ['β₁ = 0.9, β₂ = 0.99', ['\\beta_1 = 0.9', '\\beta_2 = 0.99']],
    ['α, β, and γ', ['\\alpha', '\\beta', '\\gamma']],
    ['variables x₁, x₂, and x₃', ['x_1', 'x_2', 'x_3']],
  ])('leaves lists in %j to the sentence', (text, formulas) => {
    expect(findUnicodeMathematics(text).map(({ value }) => value)).toEqual(formulas);
  });

  test.each([
    ...[
      '5 µm wide',
      '100 μs later',
      '50 µL of',
      '10 kΩ',
      '3 Ω',
      '25 m² rooms',
      '5 kg/m³',
      'W/m², km²',
    ],
    ...['H₂O and CO₂', 'O₂ levels', 'Ca²⁺ ions', 'Na⁺', 'TiO₂ films', 'NOₓ', 'SO₄²⁻'],
    ...['a 30° angle', 'dog × cat', '10× faster', '224×224 images', '2 × A100 GPUs', '85.2 ± 0.3'],
    ...['β-cell', 'γ-ray bursts', 'γ rays', 'PPARγ and TGF-β', 'IL-1β', 'Aβ42', 'ω-3 fatty acids'],
    ...[
      'Λόγος means word',
      'Ελλάδα',
      'τ-Bench and β-VAE',
      'the low-Ω case',
      'the ΔNet model',
      'μCT',
    ],
    ...[
      'Mamba² is',
      'a footnote¹ here',
      'in 2023¹',
      '≥ 90%',
      '≈ 3 hours',
      'GPT-4 ≥ GPT-3',
      'a × b',
    ],
    ...['text → image', 'from A → B', '™ and ®', '½ of it', 'in café', '数据 α数据', '𝗯𝗼𝗹𝗱 words'],
    ...['loads in kg·m⁻²', 'the policy π₀.₅'],
    ...['see https://a.org/α/x² now', 'the `α = 1` flag'],
  ])('leaves %j prose', (text) => {
    expect(foundIn(`They say ${text}`)).toEqual([]);
  });

  test('a formula in TeX is not read twice', () => {
    expect(restore('with $μ_1 ≤ 2$ and σ too').formulas).toMatchObject([
      { tex: 'μ_1 ≤ 2', dialect: 'tex' },
      { tex: '\\sigma', dialect: 'unicode' },
    ]);
  });
});

describe('readsBack', () => {
  test.each([
    ['\\alpha x^2', 'αx²', true],
    ['\\ell_2', 'ℓ₂', true],
    ['\\mathbb{R}^{m\\times n}', 'ℝ^{m×n}', true],
    ['x_2', 'x²', false],
    ['\\alpha x', 'βx', false],
    ['x', 'x²', false],
    ['\\alpha \\le 1', 'α ≥ 1', false],
  ])('%j for %j: %j', (tex, source, answer) => {
    expect(readsBack(tex, source)).toBe(answer);
  });
});
