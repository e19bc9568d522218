import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/digest/restore/plainText.ts';
import { restore } from '../../../src/digest/restore/restore.ts';
import { texToPlain } from '../../../src/schema/index.ts';

describe('texToPlain', () => {
  test.each([
    ['\\ell_2', 'ℓ₂'],
    ['\\mathbb{R}^{N \\times d}', 'ℝ^(N × d)'],
    ['O(n^2\\log n)', 'O(n²log n)'],
    ['\\frac{1}{N}\\cdot\\|Xw^*\\|_2^2', '1/N · ‖Xw*‖₂²'],
    ['\\hat{x}', 'x̂'],
    ['\\text{poly}(d)', 'poly(d)'],
    ['90^\\circ', '90°'],
    ['\\mathcal{O}(\\sqrt{T})', 'O(√T)'],
    ['\\pi_0', 'π₀'],
    ['10\\%', '10%'],
    ['{{{', ''],
    ['\\', ''],
  ])('reads %j as %j', (tex, plain) => {
    expect(texToPlain(tex)).toBe(plain);
  });
});

describe('plainText', () => {
  test('leaves neither TeX nor Markdown in a title', () => {
    expect(plainText(restore("$\\pi_0$: A ``Vision'' Model --- \\textbf{6$\\times$} faster"))).toBe(
      'π₀: A “Vision” Model — 6× faster',
    );
  });
});
