import { expect, test } from 'vitest';
import { annotatePaper } from '../../../src/digest/annotate/annotatePaper.ts';
import type { Entry } from '../../../src/digest/parse/entry.ts';
import { paperSchema } from '../../../src/schema/index.ts';
import fc from '../../support/fastCheck.ts';
import { hostileText } from '../../support/hostileText.ts';

/** What is stored of an entry, with a permalink, a digest and a topic that others would give it. */
function stored(entry: Pick<Entry, 'title' | 'paragraphs' | 'markup'>) {
  const classify = () => ({ topics: [], evidence: [] });
  const { frontMatter } = annotatePaper({ ...entry, lines: [1, 2] }, '2025-11-13', classify);
  const digests = [{ id: '2025-11-13', lines: [1, 2] }];
  return { ...frontMatter, slug: 'a-paper', digests, hash: '0'.repeat(16) };
}

test.each(['\\\\', '\\begin{document}\\end{document}', '\\end{x}'])(
  'a title of commands alone is stored as it is printed: %j',
  (title) => {
    const { title: shown, plainTitle = shown } = stored({ title, paragraphs: [] });
    expect(plainTitle).toBe(title);
  },
);

test('words that only look like an address of endless length stay words', () => {
  const address = `https://example.org/${'a'.repeat(2000)}`;
  const paper = stored({ title: 'A Paper', paragraphs: [`Our code is at ${address} for all.`] });
  expect(paper.links).toEqual([]);
  expect(paperSchema.safeParse(paper).error).toBeUndefined();
});

test.each([
  ['formulas', '$x_1$ and '],
  ['stripped formulas', 'a b<c>{d} '],
  ['braces', '{'],
  ['addresses', 'https://example.org/a '],
])('an endless text of %s is stored as it is printed', (_name, piece) => {
  const text = piece.repeat(1_000_000 / piece.length).trim();
  const { title, plainTitle = title, source, links } = stored({ title: text, paragraphs: [text] });
  expect([plainTitle === text, source.abstract === text, links]).toEqual([true, true, []]);
});

test('whatever a digest prints, the page that is stored of it is a valid one', () => {
  const text = fc.oneof(hostileText, hostileText, fc.webUrl());
  const parts = {
    title: text.filter((title) => title.trim() !== ''),
    paragraphs: fc.array(text, { maxLength: 2 }),
    markup: fc.constant('tex' as const),
  };
  const entry = fc.record(parts, { requiredKeys: ['title', 'paragraphs'] });
  fc.assert(
    fc.property(entry, (printed) => {
      expect(paperSchema.safeParse(stored(printed)).error).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
