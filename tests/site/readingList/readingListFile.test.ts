import { describe, expect, it } from 'vitest';
import {
  mergeReadingLists,
  readReadingList,
  writeReadingList,
} from '../../../src/site/readingList/readingListFile.ts';
import type { SavedPaper } from '../../../src/site/readingList/savedPaper.ts';
import fc from '../../support/fastCheck.ts';

const paper: SavedPaper = {
  slug: 'on-norms',
  title: 'On $\\ell_2$ norms',
  plainTitle: 'On ℓ₂ norms',
  date: '2025-11-01',
  authors: { count: 3 },
  saved: '2025-11-13T08:00:00.000Z',
};
const fileOf = (...papers: unknown[]) =>
  JSON.stringify({ format: 'offprint-reading-list', version: 1, papers });

const moments = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const savedPapers: fc.Arbitrary<SavedPaper> = fc.record(
  {
    slug: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/),
    title: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
    date: moments.map((moment) => moment.slice(0, 10)),
    authors: fc.record({ count: fc.integer({ min: 1, max: 900 }) }),
    saved: moments,
    read: moments,
  },
  { requiredKeys: ['slug', 'title', 'saved'] },
);
const lists = fc.uniqueArray(savedPapers, { selector: ({ slug }) => slug, maxLength: 8 });

describe('readReadingList', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(0, 2), (list, indent) => {
        expect(readReadingList(writeReadingList(list, indent))).toEqual(list);
      }),
    );
  });

  it.each([
    ['no JSON', 'not json', 'no JSON'],
    ['nothing', '', 'no JSON'],
    ['null', 'null', 'no reading list'],
    ['another format', '{"papers": []}', 'no reading list'],
    ['a newer version', '{"format":"offprint-reading-list","version":2,"papers":[]}', 'version 2'],
    ['too many papers', fileOf(...Array(10_001).fill(0)), 'at most 10000'],
    ['something else in the list', fileOf(paper, 7), 'Paper 2 of the list: it is no paper'],
    ['a path for a slug', fileOf({ ...paper, slug: '../x' }), '“slug” must be'],
    ['an address for a slug', fileOf({ ...paper, slug: 'javascript:alert(1)' }), '“slug” must be'],
    ['no title', fileOf({ ...paper, title: '' }), '“title” must be a text'],
    ['a number for a title', fileOf({ ...paper, title: 7 }), '“title” must be a text'],
    ['a day that is none', fileOf({ ...paper, date: '2025-13-40' }), '“date” must be a day'],
    ['authors without a count', fileOf({ ...paper, authors: {} }), '“authors” must be'],
    ['no moment of saving', fileOf({ ...paper, saved: 'yesterday' }), '“saved” must be'],
    ['an identifier that is none', fileOf({ ...paper, identifiers: { doi: 5 } }), '“identifiers”'],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(readReadingList(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('takes nothing that is no part of a saved paper', () => {
    const strange = { ...paper, html: '<script>', __proto__: { evil: true } };
    expect(readReadingList(fileOf(strange))).toEqual([paper]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => fileOf(JSON.parse(json))),
        ),
        (text) => {
          const result = readReadingList(text);
          expect(Array.isArray(result) || result.problem.length < 400).toBe(true);
        },
      ),
    );
  });
});

describe('mergeReadingLists', () => {
  it('has every paper of both once, the newest saved first, and changes nothing when repeated', () => {
    fc.assert(
      fc.property(lists, lists, (own, imported) => {
        const merged = mergeReadingLists(own, imported);
        const slugs = merged.map(({ slug }) => slug);
        expect(new Set(slugs)).toEqual(new Set([...own, ...imported].map(({ slug }) => slug)));
        expect(slugs.length).toBe(new Set(slugs).size);
        expect(merged.map(({ saved }) => saved)).toEqual(
          merged
            .map(({ saved }) => saved)
            .toSorted()
            .toReversed(),
        );
        expect(mergeReadingLists(merged, imported)).toEqual(merged);
      }),
    );
  });

  it('keeps its own entry, and is read where either is', () => {
    const read = '2025-11-20T10:00:00.000Z';
    const other = { ...paper, title: 'Another title', read };
    expect(mergeReadingLists([paper], [other])).toEqual([{ ...paper, read }]);
  });
});
