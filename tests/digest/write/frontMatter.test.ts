import { describe, expect, test } from 'vitest';
import {
  printByPackage,
  printFrontMatter,
  printPlainly,
} from '../../../src/digest/write/frontMatter.ts';
import fc from '../../support/fastCheck.ts';

const sentence =
  'A sentence that is long enough to stand as a block of its own, which is good to read.';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          ' ',
          '\n',
          '\n\n',
          '\t',
          '"',
          "'",
          '\\',
          '\\n',
          '---',
          '...',
          '#',
          ': ',
          '- ',
          '&a',
          '*a',
          '!!js',
          '|',
          '>',
        ],
        ...[sentence, 'null', '\u0085', '\u2028', '\ufeff', '\ud800', '\0', 'é', '中文', '🤗'],
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
);
const optional = { nil: undefined };
const frontMatter = fc.record(
  {
    title: texts,
    date: texts,
    authors: fc.record({
      count: fc.integer(),
      names: fc.option(fc.array(texts, { maxLength: 3 }), optional),
    }),
    comments: fc.oneof(fc.integer(), fc.double(), fc.constant(null), fc.boolean()),
    digests: fc.array(fc.record({ id: texts, lines: fc.tuple(fc.nat(), fc.nat()) }), {
      maxLength: 3,
    }),
    topics: fc.array(texts, { maxLength: 3 }),
    links: fc.array(fc.record({ url: texts, kind: texts }), { maxLength: 2 }),
    methods: fc.array(texts, { maxLength: 3 }),
    identifiers: fc.record({ arxiv: texts }, { requiredKeys: [] }),
    source: fc.record({ title: texts, abstract: texts, markup: fc.option(texts, optional) }),
  },
  { requiredKeys: [] },
);

describe('printPlainly', () => {
  test('prints to the letter what the package prints, or leaves it to the package', () => {
    fc.assert(
      fc.property(frontMatter, (data) => {
        const printed = printPlainly(data);
        expect(printed ?? printByPackage(data)).toBe(printByPackage(data));
      }),
      { numRuns: 600 },
    );
  });

  test('prints what a page consists of without the package', () => {
    const data = {
      title: `On "${sentence}"`,
      date: '2025-11-13',
      authors: { count: 2, names: ['Ada L.', 'Émilie'] },
      comments: 3,
      digests: [{ id: '2025-11-13', lines: [3, 9] }],
      links: [{ url: `https://example.org/${'long/'.repeat(20)}`, kind: 'code' }],
      methods: ['BERT', sentence],
      source: { title: 'x', abstract: `${sentence}\n\n${sentence}`, markup: undefined },
    };
    expect(printPlainly(data)).toBe(printByPackage(data));
  });

  test.each([
    ['a line end in a short text', { title: 'a\nb' }],
    ['a control character', { title: 'a\0b' }],
    ['a control character at the end of a long text', { title: `${sentence}\0` }],
    ['half a character at the end of a long text', { title: `${sentence}\ud800` }],
    ['an empty list', { topics: [] }],
    ['an empty map', { source: {} }],
    ['nothing', { title: null }],
    ['a fraction', { comments: 0.5 }],
    ['a key that YAML takes for another', { 'a: b': 'c' }],
    ['a long text on one line', { topics: [sentence] }],
  ])('leaves %s to the package', (_name, data) => {
    expect(printPlainly(data)).toBeUndefined();
    expect(printFrontMatter(data)).toBe(printByPackage(data));
  });

  test('leaves an object that stands in two places to the package', () => {
    const lines = [1, 2];
    expect(printPlainly({ digests: [{ lines }, { lines }] })).toBeUndefined();
  });
});
