import { describe, expect, it } from 'vitest';
import {
  areStatistics,
  isVetoed,
} from '../../../../../src/digest/restore/formulas/spans/vetoes.ts';

/** The supposed formula stands between guillemets. */
function vetoed(marked: string, title = false): boolean {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  return isVetoed(marked.replace(/[«»]/g, ''), from, to, title);
}

describe('what looks like a formula', () => {
  it.each([
    'such as «Delta»Net and Mamba',
    'such as «DeltaNet» and Mamba',
    'takes 0.0151 «J» of energy',
    'a stiffness of 700 «N/m» and',
    'a data-driven «Lambda» Mapping Network',
    'the datasets High «Gamma», and',
    'we propose «Pi»PViT, an',
    'Appl., 38 (2024), «p». 297-313',
    'that viewpoint «[6, 9, 13, 14]». Our',
    'we introduce Medal «S», a medical',
    'while Experiment «B» evaluates',
    'a lightweight «C»-based runtime',
    'of STOC 1996 and «J». ACM 2000',
    'we introduce «Delta»Product, which',
    'trained with the «delta» rule, which exploits',
    'models including Zephyr-7b-«beta» and Llama2-7b',
    'asked «beta» testers to try',
    'in «lambda» calculus',
    'methods like «t»-SNE or UMAP',
    'towards «Theta»-Net models',
    'matrices «{X}: For any {X}», we show',
    '«<script>alert(1)</script>»',
    'a tag «<img src=x>»',
    'in «triangle»-free graphs',
    'the «K»-Means algorithm',
    'from «int»8 to int1',
    'models such as «Phi»-4 and',
    'on a Raspberry «Pi» 5',
    'the degree of «G: (i) O(n^{4/3})» queries',
    'a board beside the Raspberry Pi, and the «Pi» 5 itself',
    'from the Llama, Mistral, and «Phi» families',
    'during the «Delta» and Omicron surges',
    'by ANOVA and «Omega» Squared, with',
    "the «N\\'{e}d\\'{e}lec» element",
    'reconstruction, «kin», and',
    'with «GammaTune+», trained',
    "at «Xi»'an Jiaotong University",
    'with «phi»4:reasoning14B',
    'a model named "«Sigma»" that',
    'of «delta» hedging across',
    'a «Delta» learning rule for',
    'inference «times» by 200',
    'the «sim»2real gap',
    'from real-to-«sim» transfer',
    'in «sim»-to-real transfer',
    'in «sim2sim» evaluation',
    'in sim2«sim» evaluation',
  ])('is prose in “%s”', (marked) => {
    expect(vetoed(marked)).toBe(true);
  });

  it.each([
    'the family of Lion-«kappa» algorithms',
    'of section 2 «V» denotes',
    'transformation of «J». Through both',
    'the interval «[0, 2]» and [1, 3]',
    'pairs «[3, 2]» of',
    'and Vim «Delta»-value pairs',
    'and Lemma «B» = 2',
    'this is so. Let «A» be',
    'the free energy «Delta» Delta G',
    'a convex function «kappa», leading to',
    'a map «Phi» of features, as in Lasso',
    'exceeding «eta» in the layer',
    'where «lambda» represents the weight decay',
    'with «|x|_infty leq 1/lambda»',
    'for «f: R^d to R» and',
    'of «N = poly(k, log d, 1/epsilon)» samples',
    '«epsilon»-greedy',
    'to ensure «L»-Lipschitz continuity',
    'a «constructor» or «toString»',
    'with «sim»2times fewer',
    'a factor 3 «times» faster',
    'axes (layers «times» tokens) of',
    'of width d «times» larger',
    'a «delta» learning rate',
    'the set "«Sigma»_1" of',
    'a gain of «sim»2-3% and',
  ])('is a formula in “%s”', (marked) => {
    expect(vetoed(marked)).toBe(false);
  });
});

describe('a capital A', () => {
  it.each([
    ['«A» Title of Its Own', true, true],
    ['A Title of «A» Title', true, true],
    ['Powers of «A» by Squaring', true, false],
    ['where «A» denotes a matrix', false, false],
  ])('in “%s” (a title: %s) is an article: %s', (marked, title, answer) => {
    expect(vetoed(marked, title)).toBe(answer);
  });
});

describe('a text with statistics alone', () => {
  it.each([
    [['p < 0.05', 'p (< 0.05)', 'n = 12'], true],
    [['p < 0.05', 'x_i'], false],
    [['n = k'], false],
  ])('is prose where it has %j: %j', (sources, answer) => {
    expect(areStatistics(sources)).toBe(answer);
  });
});
