import { describe, expect, it } from 'vitest';
import { offeredValues } from '../../../../src/components/search/shown/facets.ts';

describe('offeredValues', () => {
  const topics = { Agents: 3, Data: 7, Speech: 3 };
  const digests = { '2026-01-20-2': 1, '2026-01-20-10': 1, '2026-01-20': 1, '2026-01-21': 1 };

  it.each([
    ['topic', topics, [], ['Data', 'Agents', 'Speech']],
    ['topic', topics, ['Speech'], ['Speech', 'Data', 'Agents']],
    ['topic', topics, ['constructor'], ['constructor', 'Data', 'Agents', 'Speech']],
    ['year', { 2024: 9, Undated: 1, 2025: 2 }, ['2024'], ['2025', '2024', 'Undated']],
    ['code', { no: 9, yes: 1 }, [], ['yes', 'no']],
    ['digest', digests, [], ['2026-01-21', '2026-01-20-10', '2026-01-20-2', '2026-01-20']],
  ] as const)('of %s, %j with %j chosen, are %j', (facet, counts, chosen, values) => {
    expect(offeredValues(facet, counts, chosen).map(([value]) => value)).toEqual(values);
  });

  it('keeps a chosen value that no paper has', () => {
    expect(offeredValues('code', { no: 2 }, ['yes'])).toEqual([
      ['yes', 0],
      ['no', 2],
    ]);
  });
});
