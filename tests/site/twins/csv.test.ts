import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CSV_HEADER, csvCell, csvLine } from '../../../src/site/twins/csv.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle } from '../citations/sampleCitation.ts';
import { sampleContext, samplePaper } from '../sampleLibrary.ts';

/** What the page about the data tells programs to take away. */
const GUARD = /^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/;

describe('csvCell', () => {
  test.each([
    ['plain', 'plain'],
    [undefined, ''],
    [5, '5'],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\n\nparagraphs', '"two\n\nparagraphs"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
  ])('writes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test('any text comes back from a reader, the guard taken away', () => {
    const text = fc.oneof(anyTitle, fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\n＝",; x') }));
    fc.assert(
      fc.property(text, text, (one, two) => {
        const [cells = []] = parse(`${csvCell(one)},${csvCell(two)},end\r\n`, {
          recordDelimiter: '\r\n',
        });
        expect(cells.every((cell) => !/^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toBe(true);
        expect(cells.map((cell) => cell.replace(GUARD, ''))).toEqual([
          one.toWellFormed(),
          two.toWellFormed(),
          'end',
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});

test('csvLine writes what is known of a paper, below the header', () => {
  const context = sampleContext([
    samplePaper({
      title: '=The $\\ell_2$ norm',
      plainTitle: '=The ℓ₂ norm',
      slug: 'norm',
      date: '2023-10-09',
      authors: { count: 4 },
      topics: ['theory', 'agents'],
      links: [{ url: 'https://github.com/a/b', kind: 'code' }],
      source: { title: 'x', abstract: 'It is $\\ell_2$, "yes".\n\nMore.' },
    }),
    samplePaper({ title: 'Bare', source: { title: 'Bare', abstract: '' } }),
  ]);
  const lines = context.library.papers.map((paper) => csvLine(context, paper));
  const text = [CSV_HEADER, ...lines].join('');
  expect(text.split('\r\n')[0]).toMatch(/^slug,url,title,plain_title,date,/);
  expect(parse(text, { columns: true, recordDelimiter: '\r\n' })).toEqual([
    {
      slug: 'norm',
      url: 'https://library.example/offprint/papers/norm/',
      title: "'=The $\\ell_2$ norm",
      plain_title: "'=The ℓ₂ norm",
      date: '2023-10-09',
      author_count: '4',
      author_names: '',
      comments: '',
      topics: 'theory; agents',
      digests: '',
      code: 'https://github.com/a/b',
      links: 'https://github.com/a/b',
      arxiv: '',
      doi: '',
      abstract_markdown: 'It is $\\ell_2$, "yes".\n\nMore.',
      abstract_text: 'It is ℓ₂, "yes".\n\nMore.',
    },
    expect.objectContaining({ slug: 'bare', date: '', author_count: '', abstract_text: '' }),
  ]);
});
