import type { Paragraph, PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { cleanPhrasing } from '../../../src/digest/write/cleanPhrasing.ts';
import { printByPackage } from '../../../src/digest/write/markdown.ts';
import { printPlainly } from '../../../src/digest/write/plainParagraphs.ts';
import fc from '../../support/fastCheck.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const formula = (value: string): PhrasingContent => ({ type: 'inlineMath', value });
const link = (url: string, words = url): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(words)],
});

/** Paragraphs as they are when they are printed. */
const paragraphsOf = (contents: readonly PhrasingContent[][]): Paragraph[] =>
  contents
    .map((content): Paragraph => ({ type: 'paragraph', children: cleanPhrasing(content) }))
    .filter(({ children }) => children.length > 0);

describe('what is printed plainly', () => {
  test.each<[string, PhrasingContent[]]>([
    ['words', [text('We do this: 50% (of all), “quoted” — as α-divergence; yes?')]],
    ['a formula', [text('With '), formula('x_1 \\leq \\{y\\}'), text(', faster.')]],
    ['a formula first', [formula('\\ell_2'), text('-norms = 1. 2) # + > ~')]],
    ['an address', [text('Code: '), link('https://example.org/a-b?c=1#d'), text('.')]],
  ])('%s', (_name, content) => {
    const paragraphs = paragraphsOf([content]);
    const printed = printPlainly(paragraphs);
    expect(printed).toBeDefined();
    expect(printed).toBe(printByPackage(paragraphs));
  });
});

describe('what the package has to print', () => {
  test.each<[string, PhrasingContent[]]>([
    ['a module', [text('import this')]],
    ['a list', [text('1. first')]],
    ['a heading', [text('# first')]],
    ['an image', [text('See !'), link('https://example.org')]],
    ['an expression', [text('a {b}')]],
    ['a dollar in a formula', [formula('a$b')]],
    ['a label of its own', [link('https://example.org', 'a [label]')]],
    ['emphasis', [{ type: 'emphasis', children: [text('so')] }]],
  ])('%s', (_name, content) => {
    expect(printPlainly(paragraphsOf([content]))).toBeUndefined();
  });
});

test('whatever is printed plainly is what the package prints', () => {
  const words = fc
    .array(
      fc.constantFrom(
        ...['word', 'import', 'export', 'www.example.org', 'a_b', '12', 'é', 'ω', '中', '“', '—'],
        ...['\ud800', '😀', '\u00a0', '\u2028', '\u200b', '\u0301', '--', '==', '&amp'],
        ...' ,;.\'"()/%?!:-+*[]{}<>&$#=~`|^@\\\n\t\u007f'.split(''),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const address = fc
    .array(fc.constantFrom('https://', 'a', 'b.c', ...'/?=&%_-~#()[]!:;,+@$* '.split('')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  const node = fc.oneof(
    words.map(text),
    words.map((rest) => text(`In ${rest}`)),
    words.map(formula),
    address.map((url) => link(url)),
    fc.tuple(address, words).map(([url, label]) => link(url, label)),
    words.map((value): PhrasingContent => ({ type: 'emphasis', children: [text(value)] })),
  );
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(node, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 }),
      (contents) => {
        const paragraphs = paragraphsOf(contents);
        const printed = paragraphs.length === 0 ? undefined : printPlainly(paragraphs);
        if (printed === undefined) return;
        plain += 1;
        expect(printed).toBe(printByPackage(paragraphs));
      },
    ),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(100);
}, 60_000);
