import { describe, expect, test } from 'vitest';
import { abstractHtml } from '../../../src/site/abstracts/abstractHtml.ts';
import { parseAbstract } from '../../../src/site/abstracts/parseAbstract.ts';
import { plainAbstract } from '../../../src/site/abstracts/plainAbstract.ts';
import { shortenAbstract } from '../../../src/site/abstracts/shortenAbstract.ts';

test.each([
  ['The $\\ell_2$-norm of $x$.\n', 'The ℓ₂-norm of x.'],
  ['One.\n\nTwo  words.\n', 'One.\n\nTwo words.'],
  ['**LaMo**, `x_1`, \\$5 and [code](https://x.example/).', 'LaMo, x_1, $5 and code.'],
  ['- one\n- two', 'one\ntwo'],
  ['', ''],
])('plainAbstract reads %j as plain text', (body, text) => {
  expect(plainAbstract(body)).toBe(text);
});

test.each([
  ['The $\\ell_2$-norm.', '<p>The ℓ<sub>2</sub>-norm.</p>'],
  ['a \\< b & \\{c\\}', '<p>a &lt; b &amp; {c}</p>'],
  [
    '[x](https://x.example/?a=1&b="2")',
    '<p><a href="https://x.example/?a=1&amp;b=&quot;2&quot;">x</a></p>',
  ],
  ['[x](javascript:alert%281%29)', '<p>x</p>'],
  ['**b** *i* `c`', '<p><strong>b</strong> <em>i</em> <code>c</code></p>'],
])('abstractHtml writes %j without styles', (body, html) => {
  expect(abstractHtml(parseAbstract(body))).toBe(html);
});

describe('shortenAbstract', () => {
  const body = 'We use Fig. 2 of Li et al. Here $x$ is one. And **this is** two. Three.\n\nMore.';
  const shorten = (enough: number) => {
    const { blocks, isCut } = shortenAbstract(parseAbstract(body), enough);
    return [abstractHtml(blocks), isCut];
  };

  test.each([
    [1, '<p>We use Fig. 2 of Li et al. Here <i>x</i> is one.\u00a0…</p>', true],
    [
      50,
      '<p>We use Fig. 2 of Li et al. Here <i>x</i> is one. And <strong>this is</strong> two.\u00a0…</p>',
      true,
    ],
    [
      64,
      '<p>We use Fig. 2 of Li et al. Here <i>x</i> is one. And <strong>this is</strong> two. Three.\u00a0…</p>',
      true,
    ],
    [Number.POSITIVE_INFINITY, abstractHtml(parseAbstract(body)), false],
  ])('keeps the sentence in which character %d stands', (enough, html, isCut) => {
    expect(shorten(enough)).toEqual([html, isCut]);
  });
});
