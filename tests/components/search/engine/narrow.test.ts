import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeFacets } from '../../../../scripts/site/searchIndex/columns.ts';
import { readQuery } from '../../../../src/components/search/engine/address.ts';
import { readColumns } from '../../../../src/components/search/engine/columns.ts';
import { countAll, narrow } from '../../../../src/components/search/engine/narrow.ts';

const facets = readColumns(
  gunzipSync(
    writeFacets({
      topic: [['Vision'], ['Vision', 'Speech'], ['Speech'], []],
      year: [['2023'], ['2024'], ['2024'], ['2024']],
      code: [['yes'], ['no'], ['yes'], ['no']],
    }),
  ),
);

describe('narrow', () => {
  it.each([
    ['', [3, 2, 1, 0], { Speech: 2, Vision: 2 }, { 2023: 1, 2024: 3 }],
    ['?topic=Vision', [1, 0], { Speech: 2, Vision: 2 }, { 2023: 1, 2024: 1 }],
    ['?topic=Vision&topic=Speech', [2, 1, 0], { Speech: 2, Vision: 2 }, { 2023: 1, 2024: 2 }],
    ['?topic=Vision&year=2024', [1], { Speech: 2, Vision: 1 }, { 2023: 1, 2024: 1 }],
    ['?topic=Vision&year=2024&code=yes', [], { Speech: 1 }, { 2023: 1 }],
    ['?year=1999', [], {}, { 2023: 1, 2024: 3 }],
  ])('%s', (address, rows, topic, year) => {
    const narrowed = narrow(facets, [3, 2, 1, 0], readQuery(address).filters);
    expect(narrowed.rows).toEqual(rows);
    expect(narrowed.counts).toMatchObject({ topic, year });
    expect(narrowed.counts['topic']).toEqual(topic);
  });

  it('counts the whole library', () => {
    expect(countAll(facets)).toEqual({
      topic: { Speech: 2, Vision: 2 },
      year: { 2023: 1, 2024: 3 },
      code: { no: 2, yes: 2 },
    });
  });
});
