/** A result of one part of the index. */
export interface ShardResult<Page> {
  score: number;
  data: () => Promise<Page>;
}

/** What a part of the index answers. */
export interface ShardAnswer<Page> {
  results: ShardResult<Page>[];
  filters: Record<string, Record<string, number>>;
  unfilteredResultCount: number;
}

/** The values of a part's papers for an order, ascending, each with the number of papers that have it. */
export type SortValues = readonly (readonly [value: string, count: number])[];

/**
 * Adds up the counts of facets of several parts.
 *
 * @param counts papers by facet and value, of each part
 * @returns the same of all parts
 */
export function mergeCounts(
  counts: readonly Record<string, Record<string, number>>[],
): Record<string, Record<string, number>> {
  const merged: Record<string, Record<string, number>> = {};
  for (const [facet, values] of counts.flatMap((one) => Object.entries(one))) {
    merged[facet] ??= {};
    const sum = merged[facet];
    for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
  }
  return merged;
}

/**
 * Puts the answers of several parts together.
 *
 * @param answers of each part
 * @param sort the order, and the values of each part for it; by relevance where there is none
 * @returns one answer, its results in order
 */
export function mergeAnswers<Page>(
  answers: readonly ShardAnswer<Page>[],
  sort?: { isNumber: boolean; values: readonly SortValues[] },
): ShardAnswer<Page> {
  const results = answers.flatMap(({ results: ofShard }, shard) => {
    const valueAt = sort && readValues(sort.values[shard] ?? []);
    return ofShard.map((result) => ({ result, value: valueAt?.(result.score) ?? '' }));
  });
  results.sort((a, b) => {
    if (sort === undefined) return b.result.score - a.result.score;
    if (sort.isNumber) return Number(b.value) - Number(a.value);
    return a.value < b.value ? 1 : a.value > b.value ? -1 : 0;
  });
  return {
    results: results.map(({ result }) => result),
    filters: mergeCounts(answers.map(({ filters }) => filters)),
    unfilteredResultCount: answers.reduce((sum, one) => sum + one.unfilteredResultCount, 0),
  };
}

/**
 * In an order, Pagefind's score of a result is its place in the order of all papers of the part, from 1
 * for the first down to 0; the place tells the value.
 */
function readValues(values: SortValues): (score: number) => string {
  const total = values.reduce((sum, [, count]) => sum + count, 0);
  const ends: number[] = [];
  let end = 0;
  for (const [, count] of values.toReversed()) {
    end += count;
    ends.push(end);
  }
  const descending = values.toReversed();
  return (score) => {
    const place = Math.round((1 - score) * total);
    const at = ends.findIndex((one) => place < one);
    return descending[at < 0 ? descending.length - 1 : at]?.[0] ?? '';
  };
}
