import { describe, expect, it } from 'vitest';
import { indexedHtml } from '../../../src/site/search/indexedHtml.ts';
import fc from '../../support/fastCheck.ts';
import { plainIndexedHtml } from '../../support/plainIndexedHtml.ts';

const pageOf = (article: string) =>
  `<!doctype html><html lang="en-US"><head></head><body><main>${article}</main></body></html>`;
const inArticle = (html: string) =>
  indexedHtml(pageOf(`<article data-pagefind-body>${html}</article><p>after</p>`))?.slice(
    '<!doctype html><html lang="en-US"><body><article data-pagefind-body>'.length,
    -'</article></body></html>'.length,
  );

describe('indexedHtml', () => {
  it.each([
    ['words and their elements', '<h1>One</h1><p>Two</p>', '<h1>One</h1><p>Two</p>'],
    ['no attribute but ids', '<h2 class="a" id="b" data-x="c">T</h2>', '<h2 id="b">T</h2>'],
    [
      'no block that is passed over, however deep it is',
      '<div data-pagefind-ignore><div>a</div><br><div>b</div></div>c',
      'c',
    ],
    [
      'no values with angle brackets',
      '<div data-pagefind-ignore title="</div>"><p>a</p></div><i title="a > b">c</i>',
      '<i>c</i>',
    ],
    [
      'a formula as one word that can be read',
      'a <span class="katex"><span class="katex-mathml"><math><semantics><mi>N</mi><annotation encoding="application/x-tex">N &lt; O(k \\log d/\\epsilon)</annotation></semantics></math></span><span class="katex-html whole"><span>N</span></span></span>, b',
      'a N\u2063&lt;\u2063O(k\u2063log\u2063d/ϵ), b',
    ],
    [
      'one of the two settings of a formula that does not tell its TeX',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="t">x</annotation></semantics></math></span><span class="katex-html whole"><span>x</span></span></span>',
      '<math><semantics><mi>x</mi></semantics></math>',
    ],
    ['no pictures and scripts', 'a<svg><path d="m"/></svg><script>b</script>c', 'ac'],
    ['no comments', 'a<!-- <div data-pagefind-ignore> -->b', 'ab'],
    [
      'what tells Pagefind something',
      'a<div hidden data-pagefind-ignore>b <b data-pagefind-meta="title">T</b> </div>',
      'a<p hidden data-pagefind-ignore><b data-pagefind-meta="title">T</b></p>',
    ],
    ['words apart that blocks keep apart', '<div>a</div><div>b</div>c<a href="d">e</a>', 'a b ce'],
    [
      'elements with an id',
      '<div id="a"><span>b</span></div><span id="c">d</span>',
      '<div id="a">b</div><span id="c">d</span>',
    ],
    ['no space around blocks', ' <p>a</p>\n<p> b</p> ', '<p>a</p><p>b</p>'],
    ['elements of the same name inside', 'a<article>b</article>c', 'a<article>b</article>c'],
  ])('keeps %s', (_, html, kept) => {
    expect(inArticle(html)).toBe(kept);
  });

  it('gives nothing for a page on which nothing is marked', () => {
    expect(indexedHtml(pageOf('<article>a</article>'))).toBeUndefined();
  });

  it('is the same whatever changes elsewhere on the page', () => {
    const page = pageOf('<article data-pagefind-body><p>a</p></article><aside>b</aside>');
    expect(indexedHtml(page.replace('<aside>b', '<aside>other'))).toBe(indexedHtml(page));
  });

  it('is what regular expressions make of the page', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (html, isWhole) => {
        const article = `<article class="a" data-pagefind-body>${html}</article> <p>after</p>`;
        const page = isWhole ? pageOf(article) : `<html lang=de><div>${html}</div>${article}`;
        expect(indexedHtml(page)).toBe(plainIndexedHtml(page));
      }),
      { numRuns: 1000 },
    );
  });
});

const NAMES = [
  'a',
  'abbr',
  'annotation',
  'article',
  'b',
  'div',
  'H2',
  'li',
  'math',
  'mi',
  'p',
  'span',
  'svg',
  'x-y',
];
const ATTRIBUTES = [
  '',
  '',
  '',
  ' class="katex-html whole"',
  ' class="katex"',
  ' encoding="application/x-tex"',
  ' data-pagefind-ignore',
  ' id="a"',
  ' id="a > b" title=\'"<p>"\'',
  ' title="</div>" width=1',
  ' data-pagefind-meta="title"',
  ' data-pagefind-filter="topic" id=b',
  '\n data-pagefind-sort="date"\n',
];
const LEAVES = [
  ' ',
  '\n',
  '  ',
  'word',
  ' two words ',
  'a < b',
  '&amp;',
  '<br>',
  '<br/>',
  '<path d="m"/>',
];

/** Well-formed HTML. */
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .array(
      fc.oneof(
        fc.constantFrom(...LEAVES, '<!-- <p> "x -->', '<!---->'),
        fc
          .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ATTRIBUTES), tie('tree'))
          .map(([name, attributes, inside]) => `<${name}${attributes}>${inside}</${name}>`),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
}));
