import { describe, expect, it } from 'vitest';
import { recognizeSource } from '../../../src/digest/sources/recognizeSource.ts';
import fc from '../../support/fastCheck.ts';
import { hostileText } from '../../support/hostileText.ts';
import { decodeWhole, readWhole } from '../../support/readWhole.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One line of any text: what a page shows has no line ends, no control characters and no half letters. */
const line = hostileText.map((text) =>
  text
    .toWellFormed()
    .replace(/[\r\n]/g, ' ')
    .replace(/(?!\s)\p{Cc}/gu, '')
    .trim(),
);
const title = line.map((text) => `On ${text} and Other Things`);
const paragraph = line.map(
  (text) => `We look at ${text} ${'and find that it is so '.repeat(8)}in the end.`,
);
const paper = fc.record(
  {
    title,
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    authorCount: fc.integer({ min: 1, max: 99_999 }),
    stamp: fc.record(
      {
        year: fc.integer({ min: 1991, max: 2099 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
      },
      { requiredKeys: ['month', 'day'] },
    ),
    comments: fc.integer({ min: 0, max: 999_999 }),
  },
  { requiredKeys: ['title', 'paragraphs', 'authorCount', 'stamp'] },
);
type Paper = typeof paper extends fc.Arbitrary<infer Value> ? Value : never;

/** Prints a digest as the Hub's page does. */
function print(papers: readonly Paper[]): string {
  const entries = papers.map(({ title, paragraphs, authorCount, stamp, comments }) => {
    const day = `${MONTHS[stamp.month - 1]} ${stamp.day}${stamp.year ? `, ${stamp.year}` : ''}`;
    const tail = comments === undefined ? day : `${day} ${comments}`;
    return `${[title, ...paragraphs].join('\n\n')}\n\n  • ${authorCount} authors\n·\n${tail}\n\n`;
  });
  return `new\n\nDaily Papers\n\nbyAK and the research community\n\nNov 13\n\n${entries.join('')}`;
}

const DIALECTS: Record<string, (text: string) => string> = {
  'as the page prints it': (text) => text,
  'with carriage returns': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with spaces at line ends': (text) => text.replaceAll('\n', ' \u00a0\n'),
};

describe('parse(print(papers))', () => {
  it.each(Object.entries(DIALECTS))('is the papers, %s', (_name, dialect) => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 4 }), (papers) => {
        const source = decodeWhole(dialect(print(papers)));
        const { entries, stamp } = readWhole(recognizeSource(source).read, source);
        expect(entries.map(({ lines: _, ...entry }) => entry)).toEqual(papers);
        expect(stamp).toEqual({ month: 11, day: 13 });
      }),
      { numRuns: 150 },
    );
  });
});
