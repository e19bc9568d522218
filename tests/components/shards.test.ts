import { describe, expect, it } from 'vitest';
import { mergeAnswers } from '../../src/components/search/shards.ts';

const result = (name: string, score: number) => ({ score, data: async () => name });
const answer = (results: ReturnType<typeof result>[], filters = {}) => ({
  results,
  filters,
  unfilteredResultCount: results.length,
});
const names = (results: ReturnType<typeof result>[]) =>
  Promise.all(results.map(({ data }) => data()));

describe('mergeAnswers', () => {
  it('orders by relevance and adds up facets', async () => {
    const merged = mergeAnswers([
      answer([result('a', 9), result('b', 2)], { year: { 2024: 2 } }),
      answer([result('c', 5)], { year: { 2024: 1, 2025: 3 }, code: { yes: 1 } }),
    ]);
    expect(await names(merged.results)).toEqual(['a', 'c', 'b']);
    expect(merged.filters).toEqual({ year: { 2024: 3, 2025: 3 }, code: { yes: 1 } });
    expect(merged.unfilteredResultCount).toBe(3);
  });

  it('orders by the values that places in the order of each part stand for', async () => {
    // Of four papers, the scores are 1, 3/4, 2/4 and 1/4.
    const values = [
      [
        ['2', 1],
        ['10', 2],
        ['30', 1],
      ],
      [
        ['1', 1],
        ['20', 1],
      ],
    ] as const;
    const merged = mergeAnswers(
      [
        answer([result('30', 1), result('10', 0.5), result('2', 0.25)]),
        answer([result('20', 1), result('1', 0.5)]),
      ],
      { isNumber: true, values },
    );
    expect(await names(merged.results)).toEqual(['30', '20', '10', '2', '1']);
  });
});
