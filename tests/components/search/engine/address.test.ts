import { describe, expect, it } from 'vitest';
import {
  chooseValue,
  FACETS,
  isEmptyQuery,
  readQuery,
  SORTS,
  writeQuery,
} from '../../../../src/components/search/engine/address.ts';
import fc from '../../../support/fastCheck.ts';

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

  it('keeps all else where a value is chosen or taken away', () => {
    const query = readQuery('?q=lora&topic=Reasoning&topic=Data&code=yes&sort=newest');
    const less = chooseValue(query, 'topic', 'Reasoning', false);
    expect(writeQuery(less)).toBe('?q=lora&topic=Data&code=yes&sort=newest');
    const more = chooseValue(less, 'year', '2025', true);
    expect(writeQuery(more)).toBe('?q=lora&topic=Data&year=2025&code=yes&sort=newest');
    expect(chooseValue(more, 'year', '2025', true)).toEqual(more);
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
