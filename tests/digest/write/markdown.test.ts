import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/digest/write/cleanPhrasing.ts';
import { parseMdx, serializeMdx } from '../../../src/digest/write/markdown.ts';
import fc from '../../support/fastCheck.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

describe('serializeMdx', () => {
  test.each([
    'import x from "y"',
    'export const x = 1',
    '{process.exit(0)}',
    '<script>alert(1)</script>',
    '<!-- comment -->',
    '[x](javascript:alert(1))',
    '![x](./missing.png)',
    '$5 and then $10',
    '# not a heading',
    '1. not a list',
    '- not a list',
    '---',
    'a\n===',
    '&amp; and &#123;',
    'https://example.org/a_b_c',
    'R^{N times d}',
    '`code` and ``more',
    '**x** __y__ *z*',
  ])('writes %j so that it reads back as words', (value) => {
    expect(parseMdx(serializeMdx([[text(value)]]))).toMatchObject([[text(cleanText(value))]]);
  });

  test('keeps formulas, emphasis, code and links', () => {
    const nodes: PhrasingContent[] = [
      { type: 'inlineMath', value: '\\|x\\|_2 < \\{1\\}' },
      text(' is '),
      { type: 'strong', children: [text('bold')] },
      text(', '),
      { type: 'inlineCode', value: 'x_{1}' },
      text(' at '),
      { type: 'link', url: 'https://x.org/a_(b)', children: [text('https://x.org/a_(b)')] },
    ];
    expect(parseMdx(serializeMdx([nodes]))).toMatchObject([nodes]);
  });

  test('keeps paragraphs apart and leaves empty ones out', () => {
    expect(serializeMdx([[text('one')], [text(' ')], [text('two')]])).toBe('one\n\ntwo\n');
    expect(serializeMdx([])).toBe('');
  });

  test('any words read back as the same words and nothing else', () => {
    const pieces =
      'import |export |{|}|<|>|$|`|*|_|\\|&|#|-|1. |+ |=|~|[|](x)|!|:|www.x.org|@|\n|\n\n|\t|\0|\ud800| |a|é'.split(
        '|',
      );
    const words = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(words, (value) => {
        const kept = cleanText(value).replace(/^ +| +$/g, '');
        const expected = kept === '' ? [] : [[text(kept)]];
        expect(parseMdx(serializeMdx([[text(value)]]))).toMatchObject(expected);
      }),
      { numRuns: 300 },
    );
  }, 20_000);
});
