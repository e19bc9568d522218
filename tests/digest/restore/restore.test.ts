import { describe, expect, test } from 'vitest';
import { restore } from '../../../src/digest/restore/restore.ts';

/** The result as one line: formulas between dollars, emphasis between asterisks, links as `[label](address)`. */
const show = (nodes: ReturnType<typeof restore>['children']): string =>
  nodes
    .map((node) => {
      if (node.type === 'inlineMath') return `$${node.value}$`;
      if (node.type === 'inlineCode') return `\`${node.value}\``;
      if (node.type === 'text') return node.value;
      if (node.type === 'strong') return `**${show(node.children)}**`;
      if (node.type === 'emphasis') return `*${show(node.children)}*`;
      return node.type === 'link' ? `[${show(node.children)}](${node.url})` : node.type;
    })
    .join('');

describe('restore, words', () => {
  test.each([
    ['outperforming PISSA by 5.84\\% and 1.96\\%.', 'outperforming PISSA by 5.84% and 1.96%.'],
    ['Aky\\"urek, H{\\"o}lder, Fr\\\'echet, Bj{\\o}rn', 'Akyürek, Hölder, Fréchet, Bjørn'],
    ['Ho\\v{r}ej\\v{s}i, Erd\\H{o}s, gar\\c{c}on, na\\"{\\i}ve', 'Hořejši, Erdős, garçon, naïve'],
    ["``Weight Guide'' and ''visual density''", '“Weight Guide” and “visual density”'],
    ['the "two regimes" phenomenon', 'the “two regimes” phenomenon'],
    [
      "the 'slow programmer' of the models' weights",
      'the ‘slow programmer’ of the models’ weights',
    ],
    ['model --- trained on all stocks --- wins', 'model — trained on all stocks — wins'],
    ['Kullback--Leibler, 2020--2024', 'Kullback–Leibler, 2020–2024'],
    ['run it with --verbose or <!-- not --> so', 'run it with --verbose or <!-- not --> so'],
    ['see Fig.~3 of the survey', 'see Fig.\u00a03 of the survey'],
    ['from 1M~60M rows at ~50% cost', 'from 1M~60M rows at ~50% cost'],
    ['a \\textbf{bold \\emph{and} plain} word', 'a **bold *and* plain** word'],
    ['a {\\bf bold} and {\\em leaning} word', 'a **bold** and *leaning* word'],
    ['the \\textcolor{red}{red} part', 'the red part'],
    ['we present \\overfeat, a', 'we present overfeat, a'],
    ['open C:\\Users\\name in \\n', 'open C:\\Users\\name in \\n'],
    ['read ..\\..\\windows\\system32 from', 'read ..\\..\\windows\\system32 from'],
    ['at \\url{https://x.org/a\\_b}', 'at [https://x.org/a_b](https://x.org/a_b)'],
    ['on \\href{https://x.org/}{our page}', 'on [our page](https://x.org/)'],
    ['a factorx2014namely x2013 so', 'a factor—namely – so'],
    ['of Linux2014 and 0x2014f and Fox2013 news', 'of Linux2014 and 0x2014f and Fox2013 news'],
    ['see https://x.org/a_b{this https URL}.', 'see [this https URL](https://x.org/a_b).'],
    ['not \\href{javascript:alert(1)}{this}', 'not this'],
    ['models such as `o4-mini` win', 'models such as `o4-mini` win'],
    ['cost $5 and then $10 more', 'cost $5 and then $10 more'],
    ['{ { unbalanced }} \\textbf{so', '{ { unbalanced }} so'],
    ['we call \\textbf{Net, a two-stage model', 'we call Net, a two-stage model'],
    ['benefits.\\footnote{Code is \\emph{here}.', 'benefits. (Code is *here*.'],
    ['data\\footnote, and so', 'data, and so'],
    ['at \\href{https://x.org/}.', 'at [https://x.org/](https://x.org/).'],
    ['\\SI{73.2}{\\percent} in \\SI{3.2}{ms}', '73.2% in 3.2\u202fms'],
    ['\\qty{3}{\\milli\\second} of', '3\u202fmillisecond of'],
    ['the metric \\(\\scoreGamma\\) of $\\sys$', 'the metric scoreGamma of sys'],
  ])('reads %j as %j', (text, expected) => {
    expect(show(restore(text).children)).toBe(expected);
  });

  test.each(['GPT-4o', 'train_test_split', 'beta testing', 'lambda functions', 'R2D2'])(
    'leaves %j prose',
    (name) => {
      expect(restore(`We use ${name} to test models in practice.`).formulas).toEqual([]);
    },
  );
});

describe('restore, formulas that the Hub stripped', () => {
  test.each([
    ['a map from u in R^d to v in R_{>0}', ['\\mathbb{R}^d', '\\mathbb{R}_{>0}']],
    ['a r\\textit{ecurrent} fault in R^d', ['\\mathbb{R}^d']],
    ['the letters é, ü, ß, ø of (n, ö)', []],
  ])('finds the formulas in %j', (text, expected) => {
    const found = restore(`We prove that ${text} for every matrix.`).formulas;
    const sets = found.flatMap(
      ({ tex }) => tex.match(/\\mathbb\{R\}[_^](?:\w|\{.*?\})|[é-ü]/g) ?? [],
    );
    expect(sets).toEqual(expected);
  });
});

describe('restore, formulas that are still TeX', () => {
  test.each([
    ['over $X \\in \\mathbb{R}^{N \\times d}$ now', ['X \\in \\mathbb{R}^{N \\times d}']],
    ['is 6$\\times$ faster than $\\pi_0$', ['\\times', '\\pi_0']],
    ['a loss \\(\\mathcal{L}\\) and \\[x^2\\] too', ['\\mathcal{L}', 'x^2']],
    ['with ({\\epsilon}, {\\delta})-privacy', ['(\\epsilon, \\delta)']],
    ['with $\\frac{1}{$ broken', []],
    ['in $\\tilde{\\oo}(1)$ time', ['\\tilde{\\operatorname{oo}}(1)']],
    ['of α and \\b{eta}, and Lavi-\\b{eta} too', ['\\alpha', '\\beta', '\\beta']],
    ['over the full \\Delta \\sigma_{c,50\\%} range', ['\\Delta \\sigma_{c,50\\%}']],
    ['with $\\def\\x{1}\\x$ defined', []],
    ['with $\\href{javascript:alert(1)}{x}$ linked', []],
  ])('finds the formulas in %j', (text, formulas) => {
    expect(restore(text).formulas.map(({ tex }) => tex)).toEqual(formulas);
  });

  test('keeps formulas apart, since Markdown cannot write them touching', () => {
    expect(restore('so $a$$b$ it is').formulas.map(({ tex }) => tex)).toEqual(['a b']);
  });
});
