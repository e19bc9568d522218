import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { printInlineMathematics } from '../../../src/schema/index.ts';
import { bibtex } from '../../../src/site/citations/bibtex.ts';
import { printCitations } from '../../../src/site/citations/citation.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle, sampleCitation } from './sampleCitation.ts';

/** Reads entries as Better BibTeX for Zotero does, capitals left as they are. */
function read(text: string) {
  return parse(text, { sentenceCase: false });
}

/** A title says the same with either kind of quotes and dashes, and without what cannot be seen. */
function words(title: unknown): string {
  return String(title)
    .normalize('NFC')
    .replaceAll(/[“”‘’`'"]+/g, "'")
    .replaceAll(/[-–—]+/g, '-')
    .replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, '');
}

/** The parser decomposes some letters. */
const composed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize('NFC'));

describe('bibtex', () => {
  test('writes what is known, keyed by the slug', () => {
    const text = printCitations(bibtex, [
      sampleCitation({
        title: 'RegMean++: $\\ell_2$-norms of 5% “LLMs” – a study',
        date: '2023-10-09',
        authors: { count: 5 },
      }),
    ]);
    expect(text).toBe(`@misc{a-paper,
  title = {{RegMean++}: {$\\ell_2$}-norms of 5\\% \`\`{LLMs}'' -- a study},
  year = {2023},
  month = oct,
  url = {https://library.example/papers/a-paper/},
  note = {5 authors, not named in the source}
}
`);
  });

  test('makes up neither author nor date', () => {
    expect(printCitations(bibtex, [sampleCitation()])).toBe(`@misc{a-paper,
  title = {A Paper},
  url = {https://library.example/papers/a-paper/}
}
`);
  });

  test('names authors where a source does, and says that there are others', () => {
    const names = ['Ludwig van Beethoven', 'Émilie du Châtelet', 'Simon and Garfunkel'];
    const { entries, errors } = read(
      printCitations(bibtex, [
        sampleCitation({ authors: { count: 4, names }, identifiers: { arxiv: '2401.01234' } }),
      ]),
    );
    expect(errors).toEqual([]);
    expect(composed(entries[0]?.fields.author)).toEqual([
      { firstName: 'Ludwig', prefix: 'van', lastName: 'Beethoven' },
      { firstName: 'Émilie', prefix: 'du', lastName: 'Châtelet' },
      { name: 'Simon and Garfunkel' },
      { lastName: 'others' },
    ]);
    expect(entries[0]?.fields).toMatchObject({ eprint: '2401.01234', archiveprefix: 'arXiv' });
  });

  test.each([
    ['$X \\in R^{N \\times d}$', 'X∈R<sup>N×d</sup>'],
    ['130$\\times$ faster', '130×faster'],
    ['$\\{a\\}$ and \\$5', '{a}and$5'],
  ])('keeps the formulas of %j as TeX', (title, expected) => {
    const { entries, errors } = read(printCitations(bibtex, [sampleCitation({ title })]));
    expect(errors).toEqual([]);
    expect(words(entries[0]?.fields.title)).toBe(expected);
  });

  test('writes signs of Unicode in formulas as commands', () => {
    const text = printCitations(bibtex, [
      sampleCitation({ title: 'A $γ$-covering of $γx ≤ ℝ²$ for γ' }),
    ]);
    expect(text).toContain(
      'title = {A {$\\gamma$}-covering of {$\\gamma x \\le \\mathbb{R}^{2}$} for γ}',
    );
  });

  test('holds an abstract that it is given', () => {
    const abstract = 'Of 5% {braces}\n\nand ℓ₂.';
    const { entries, errors } = read(printCitations(bibtex, [sampleCitation({ abstract })]));
    expect(errors).toEqual([]);
    expect(entries[0]?.fields.abstract).toBe('Of 5% {braces} and ℓ₂.');
  });

  test('braces balance for readers that count every one, whatever a title or abstract has', () => {
    const braces = fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', 'a', 'B', ' ') });
    fc.assert(
      fc.property(fc.oneof(anyTitle, braces), (value) => {
        const text = printCitations(bibtex, [sampleCitation({ title: value, abstract: value })]);
        let depth = 0;
        // The entry ends with its last brace, and not before.
        for (const brace of text.trimEnd().match(/[{}]/g)?.slice(0, -1) ?? []) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThan(0);
        }
        expect(depth).toBe(1);
      }),
    );
  });

  test('any titles read back, none lost, none split', () => {
    fc.assert(
      fc.property(fc.array(anyTitle, { maxLength: 4 }), (titles) => {
        const citations = titles.map((value, at) =>
          sampleCitation({
            slug: `paper-${at}`,
            title: printInlineMathematics([{ type: 'text', value }]),
          }),
        );
        const { entries, errors } = read(printCitations(bibtex, citations));
        expect(errors).toEqual([]);
        expect(entries.map(({ key }) => key)).toEqual(citations.map(({ slug }) => slug));
        expect(entries.map(({ fields }) => words(fields.title))).toEqual(titles.map(words));
      }),
      { numRuns: 300 },
    );
  });
});
