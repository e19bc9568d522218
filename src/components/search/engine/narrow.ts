import { FACETS, type Facet, type Query } from './address.ts';
import type { Column, Columns } from './columns.ts';

/** Counts of papers by value, by facet. */
export type FacetCounts = Record<string, Record<string, number>>;

/** What the filters of a search leave. */
export interface Narrowed {
  /** The rows that pass all filters, in the order in which they came. */
  rows: number[];
  /** For each facet, papers by value when the facet's own filter is put aside. */
  counts: FacetCounts;
}

/**
 * Narrows papers by facets and counts what is left: a paper passes a facet that has one of the chosen
 * values.
 *
 * @param facets of all papers
 * @param rows the papers found
 * @param filters the chosen values
 * @returns what is left
 */
export function narrow(
  facets: Columns,
  rows: readonly number[],
  filters: Query['filters'],
): Narrowed {
  const columns = FACETS.flatMap((facet) => {
    const column = facets.byName[facet];
    return column === undefined
      ? []
      : [{ facet, column, ...chosenNumbers(column, filters[facet]) }];
  });
  const tallies = columns.map(({ column }) => new Uint32Array(column.values.length + 1));
  const passing = rows.filter((row) => {
    const failed = columns.filter(
      ({ column, isOpen, chosen }) =>
        !isOpen && !column.numbers.some((plane) => chosen.has(plane[row] ?? 0)),
    );
    if (failed.length > 1) return false;
    for (const [at, { facet, column }] of columns.entries()) {
      if (failed.length === 1 && failed[0]?.facet !== facet) continue;
      tally(tallies[at], column, row);
    }
    return failed.length === 0;
  });
  const counts: FacetCounts = {};
  for (const [at, { facet, column }] of columns.entries()) {
    counts[facet] = namedCounts(column, tallies[at]);
  }
  return { rows: passing, counts };
}

/**
 * Counts all papers by facet and value.
 *
 * @param facets of all papers
 * @returns the counts
 */
export function countAll(facets: Columns): FacetCounts {
  const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<
    Facet,
    string[]
  >;
  return narrow(
    facets,
    Array.from({ length: facets.count }, (_, row) => row),
    none,
  ).counts;
}

function chosenNumbers(column: Column, values: readonly string[]) {
  const numbers = values.map((value) => column.values.indexOf(value) + 1);
  return { isOpen: values.length === 0, chosen: new Set(numbers.filter((number) => number > 0)) };
}

function tally(counts: Uint32Array | undefined, column: Column, row: number): void {
  if (counts === undefined) return;
  for (const plane of column.numbers) {
    const number = plane[row] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
}

function namedCounts(column: Column, counts: Uint32Array | undefined): Record<string, number> {
  return Object.fromEntries(
    column.values.flatMap((value, at) => {
      const count = counts?.[at + 1] ?? 0;
      return count === 0 ? [] : [[value, count]];
    }),
  );
}
