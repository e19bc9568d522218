import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FACETS,
  isEmptyQuery,
  readQuery,
  SORTS,
  writeQuery,
} from '../../src/components/search/address.ts';
import { parseExcerpt, withoutTitle } from '../../src/components/search/excerpt.ts';
import { countSentence } from '../../src/components/search/results.ts';

describe('the address of a search', () => {
  it('holds words, filters and order', () => {
    const query = readQuery('?q=low+rank&topic=Reasoning&topic=Data&sort=newest');
    expect(query).toMatchObject({ words: 'low rank', sort: 'newest' });
    expect(query.filters.topic).toEqual(['Reasoning', 'Data']);
  });

  it('is empty for the empty search, and an unknown order is relevance', () => {
    expect(writeQuery(readQuery(''))).toBe('');
    expect(readQuery('?sort=loudest').sort).toBe('relevance');
    expect(isEmptyQuery(readQuery('?sort=newest'))).toBe(true);
  });

  it('gives any search back', () => {
    const values = fc.array(fc.string());
    const query = fc.record({
      words: fc.string().map((words) => words.trim()),
      filters: fc.record(
        Object.fromEntries(FACETS.map((facet) => [facet, values])) as Record<
          (typeof FACETS)[number],
          typeof values
        >,
      ),
      sort: fc.constantFrom(...SORTS),
    });
    fc.assert(
      fc.property(query, (one) => {
        expect(readQuery(writeQuery(one))).toEqual(one);
      }),
    );
  });
});

describe('parseExcerpt', () => {
  it('tells matches from the rest and undoes escapes', () => {
    expect(parseExcerpt('a &lt;b&gt; <mark>c &amp;</mark> d')).toEqual([
      { text: 'a <b> ', isMatch: false },
      { text: 'c &', isMatch: true },
      { text: ' d', isMatch: false },
    ]);
  });
});

describe('withoutTitle', () => {
  const cases = [
    {
      name: 'a whole title',
      excerpt: 'The <mark>Devil</mark> in It. Linear <mark>things</mark>',
      shown: 'Linear <mark>things</mark>',
    },
    { name: 'the end of a title', excerpt: 'in It. Linear things', shown: 'Linear things' },
    { name: 'no title', excerpt: 'Linear things in it', shown: 'Linear things in it' },
  ];
  for (const { name, excerpt, shown } of cases) {
    it(`takes away ${name}`, () => {
      expect(withoutTitle(excerpt, 'The Devil in It')).toBe(shown);
    });
  }
});

describe('countSentence', () => {
  it('is grammatical', () => {
    expect(countSentence(0, 'x')).toBe('No paper found for “x”.');
    expect(countSentence(1, '')).toBe('1 paper.');
    expect(countSentence(1204, ' x ')).toBe('1,204 papers for “x”.');
  });
});
