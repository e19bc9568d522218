import { parseInlineMathematics, texToPlain } from '../../../src/schema/index.ts';
import type { Citation } from '../../../src/site/citations/index.ts';
import fc from '../../support/fastCheck.ts';

/** Makes a citation; what a test does not name has a plain value. */
export function sampleCitation(fields: Partial<Citation> = {}): Citation {
  const title = fields.title ?? 'A Paper';
  return {
    slug: 'a-paper',
    title,
    plainTitle: parseInlineMathematics(title)
      .map(({ type, value }) => (type === 'text' ? value : texToPlain(value)))
      .join(''),
    url: 'https://library.example/papers/a-paper/',
    library: 'Offprint',
    date: undefined,
    authors: undefined,
    identifiers: undefined,
    ...fields,
  };
}

const PIECES = [
  ...'{ } \\ % & $ # _ ^ ~ " @ , = < > ( ) [ ] | ! ; : - -- --- `` \' . / * + ? 5'.split(' '),
  ...' |\t|\n|\r\n|\0|\u001b|\ud800|\udfff|\u2028|\u00a0|]]>|<script>|</title>|&amp;|TY  - JOUR|ER  - |@misc{x,|“|”|’|–|—|…|é|Ł|ß|ı|ğ|α|中文|🤗|👩🏽‍🔬|GPT-4|RegMean++|LLMs|the|a|iPhone'.split(
    '|',
  ),
];

/** Titles made of everything that has a meaning in some format, with a letter at least. */
export const anyTitle: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 16,
  })
  .map((pieces) => `A${pieces.join('')}z`);
