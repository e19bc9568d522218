import { parse } from 'astrocite-ris';
import { describe, expect, test } from 'vitest';
import { printCitations } from '../../../src/site/citations/citation.ts';
import { ris } from '../../../src/site/citations/ris.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle, sampleCitation } from './sampleCitation.ts';

describe('ris', () => {
  test('writes what is known, one tag a line', () => {
    const text = printCitations(ris, [
      sampleCitation({
        date: '2023-10-09',
        authors: { count: 3, names: ['Ludwig van Beethoven'] },
      }),
    ]);
    expect(text.split('\r\n')).toEqual([
      'TY  - UNPB',
      'ID  - a-paper',
      'TI  - A Paper',
      'AU  - van Beethoven, Ludwig',
      'PY  - 2023',
      'DA  - 2023/10/09',
      'UR  - https://library.example/papers/a-paper/',
      'DP  - Offprint',
      'N1  - 2 more authors, not named in the source',
      'ER  - ',
      '',
    ]);
  });

  test('holds an abstract that it is given, on one line', () => {
    const text = printCitations(ris, [sampleCitation({ abstract: 'One.\n\nTwo.' })]);
    expect(text).toContain('\r\nAB  - One. Two.\r\nER  - \r\n');
  });

  test('makes up neither author nor date', () => {
    expect(printCitations(ris, [sampleCitation()])).not.toMatch(/^(?:AB|AU|PY|DA|N1)/m);
  });

  test('any titles read back, none lost, none split', () => {
    fc.assert(
      fc.property(fc.array(anyTitle, { minLength: 1, maxLength: 4 }), (titles) => {
        const citations = titles.map((plainTitle, at) =>
          sampleCitation({ slug: `paper-${at}`, title: 'x', plainTitle }),
        );
        const items = parse(printCitations(ris, citations));
        expect(items.map(({ id }) => id)).toEqual(citations.map(({ slug }) => slug));
        expect(items.map(({ title }) => title)).toEqual(
          titles.map((title) =>
            title
              .replaceAll(/\s+/g, ' ')
              .replaceAll(/\p{Cc}|\p{Cs}/gu, '')
              .trim(),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});
