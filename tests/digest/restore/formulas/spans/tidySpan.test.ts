import { describe, expect, it } from 'vitest';
import { tidySpan } from '../../../../../src/digest/restore/formulas/spans/tidySpan.ts';
import { printSpans, readMarkedSpans } from '../../../../support/markedSpans.ts';

describe('a span', () => {
  it.each([
    ["implementations of «'k_n» as loss' methods", 'k_n'],
    ['metrics such as pass«@infty»', 'infty'],
    ['functions («e.g., phi_{8,4}»)', 'phi_{8,4}'],
    ['images («e.g.,1024^3») of', '1024^3'],
    ['for a «prime p geq 5», we', 'p geq 5'],
    ['at «times t_0» and t_1', 't_0'],
    ['at least «tau times in S», for', 'tau'],
    ['a ratio «of~135/242approx0.55»', '135/242approx0.55'],
    ['some 10«^6» of them', '10^6'],
    ['a drop (+«3.27 rightarrow» +5.21)', '+3.27 rightarrow'],
    ['a gain of «sim»!6% and', 'sim!6%'],
    ['at «rho = 0.9 pm» 0.01 in', 'rho = 0.9 pm 0.01'],
    ['with «sigma le» 13% of', 'sigma le 13%'],
    ['in layer norm L«^2» and', 'L^2'],
    ['mapping of (T«_1»), which', 'T_1'],
    ['the class TC«^0» has', 'TC^0'],
    ['on metrics ICL«_{LLM}» and', 'ICL_{LLM}'],
    ['speech «models.^{1}» We', '^{1}'],
    ['termed partial «partial q^{pi}»-realizability', 'q^{pi}'],
    ['since «mid-20^{th}» century', '20^{th}'],
    ['with «R^2 (0.76)» for', 'R^2'],
    ['for any «d geq 2: 1». We', 'd geq 2'],
    ['by up to «DeltaASR = 0.48», so', 'Delta'],
    ['climate models«,^{1-3}» supporting', '^{1-3}'],
    ['of mean (-«lambda le x le lambda») and', '-lambda le x le lambda'],
    ['improves MP«_{+}» further', 'MP_{+}'],
    ['a fit («R^2» = 0.80), so', 'R^2 = 0.80'],
    ['coefficient («kappa» = 0.75), so', 'kappa = 0.75'],
    ['correlation («rho ~ 0.35»-0.42), a', 'rho'],
    ['where («tau_{b}»>67%), and', 'tau_{b}>67%'],
    ["by 0.7 («mu»'') for", "mu''"],
    ["model as «Theta»'_base and", "Theta'_base"],
    ["to «x»'_{k,1} in", "x'_{k,1}"],
    ["to «x»'_{k", "x'"],
    ['by mIoU«^{Avg}_{EMM}», which', 'mIoU^{Avg}_{EMM}'],
    ['a new LDL«^top» decomposition', 'LDL^top'],
    ['of Adam as «beta_2» to 1 and', 'beta_2 to 1'],
    ['as «n_k» to infty, we', 'n_k to infty'],
  ])('in “%s” is tidied to “%s”', (marked, expected) => {
    const { text, tokens, spans } = readMarkedSpans(marked);
    expect(
      printSpans(
        text,
        tokens,
        spans.map((span) => tidySpan(tokens, span)),
      ),
    ).toEqual([expected]);
  });

  it.each([
    'a field of 360«^{circ}» in all',
    'at most «geq» 10 of',
    'the «3 times» 4 grid',
    'of «x_i», and',
    'data from «prime» to end',
    'GPT-«4 times» 2',
    'made of H«_2» and C«_{60}» in',
    'the X«^2»-Gaussian model',
    'we propose M«^3»FD and LLM«^3»',
    'an area of 300 m«^2» in',
    'emits CO«_2» and',
    'for «q in (1,2)» and',
    'the «partial u = partial v» rule',
    "to dial '«k»' up",
    "such as ‘do not mention «X»' can",
    "to ``dial «k»'' at",
    "of ('to «k»') and",
    "of «x»'s own",
    'with «R^2» = high values',
    'on “AP«^{50}_1”» of',
    'the «R^2 + 1» = 3 rule',
    'from «x_1» to 1 and',
    'relates «x_1» to 12 others',
    'relates «x_1» to 1.5 others',
    'relates «x» to 1 other',
  ])('in “%s” stays', (marked) => {
    const { tokens, spans } = readMarkedSpans(marked);
    expect(spans.map((span) => tidySpan(tokens, span))).toEqual(spans);
  });
});
