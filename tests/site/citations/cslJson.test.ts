import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { printCitations } from '../../../src/site/citations/citation.ts';
import { cslJson } from '../../../src/site/citations/cslJson.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle, sampleCitation } from './sampleCitation.ts';

/** Of CSL's input data (Citation Style Language 1.0.2, appendices III and IV), what we write. */
const itemSchema = z.strictObject({
  id: z.string().min(1),
  type: z.literal('article'),
  title: z.string().min(1),
  author: z
    .array(
      z.union([
        z.strictObject({ family: z.string(), given: z.string() }),
        z.strictObject({ literal: z.string() }),
      ]),
    )
    .optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).length(3)]) }).optional(),
  DOI: z.string().optional(),
  number: z.string().optional(),
  URL: z.url(),
  source: z.string(),
  note: z.string().optional(),
  abstract: z.string().optional(),
});

/** Reads what was written and checks it. */
function read(text: string) {
  return z.array(itemSchema).parse(JSON.parse(text));
}

describe('cslJson', () => {
  test('writes what is known', () => {
    const citation = sampleCitation({
      date: '2023-10-09',
      authors: { count: 2, names: ['Ada Lovelace', 'Consortium'] },
      identifiers: { doi: '10.48550/arXiv.2401.01234' },
    });
    expect(read(printCitations(cslJson, [citation]))).toEqual([
      {
        id: 'a-paper',
        type: 'article',
        title: 'A Paper',
        author: [{ family: 'Lovelace', given: 'Ada' }, { literal: 'Consortium' }],
        issued: { 'date-parts': [[2023, 10, 9]] },
        DOI: '10.48550/arXiv.2401.01234',
        URL: 'https://library.example/papers/a-paper/',
        source: 'Offprint',
      },
    ]);
  });

  test('holds an abstract that it is given, on one line', () => {
    const [item] = read(printCitations(cslJson, [sampleCitation({ abstract: 'One.\n\nTwo.' })]));
    expect(item).toHaveProperty('abstract', 'One. Two.');
  });

  test('makes up neither author nor date', () => {
    const [item] = read(printCitations(cslJson, [sampleCitation({ authors: { count: 1 } })]));
    expect(item).not.toHaveProperty('author');
    expect(item).not.toHaveProperty('issued');
    expect(item).toHaveProperty('note', '1 author, not named in the source');
  });

  test('is valid for any titles', () => {
    fc.assert(
      fc.property(fc.array(anyTitle, { maxLength: 4 }), (titles) => {
        const citations = titles.map((plainTitle) => sampleCitation({ plainTitle }));
        expect(read(printCitations(cslJson, citations))).toHaveLength(titles.length);
      }),
    );
  });
});
