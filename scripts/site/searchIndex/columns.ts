import { gzipSync } from 'node:zlib';
import type { ColumnsHeader } from '../../../src/components/search/engine/columns.ts';

/** What is said of each paper under one name: values of a facet, or the one that it is ordered by. */
export type ValuesByRow = readonly (readonly string[])[];

/**
 * Writes the facets of all papers as columns of numbers, which readers' browsers count, narrow and
 * order by.
 *
 * @param facets by name and row, the values of each paper
 * @returns the bytes of a file that `readColumns` of the search engine reads
 */
export function writeFacets(facets: Readonly<Record<string, ValuesByRow>>): Buffer {
  const columns = Object.entries(facets).map(([name, rows]) => {
    const values = [...new Set(rows.flat())].sort();
    const numbers = new Map(values.map((value, at) => [value, at + 1]));
    const depth = Math.max(1, ...rows.map((row) => row.length));
    const planes = Array.from({ length: depth }, (_, at) =>
      rows.map((row) => numbers.get(row[at] ?? '') ?? 0),
    );
    return { name, values, planes, largest: values.length };
  });
  return packColumns(columns);
}

/**
 * Writes the orders of all papers, each as the rank of its value.
 *
 * @param orders by name and row, one value for each paper; where all are numbers, they count as such
 * @returns the bytes of a file that `readColumns` reads
 */
export function writeOrders(orders: Readonly<Record<string, ValuesByRow>>): Buffer {
  const columns = Object.entries(orders).map(([name, rows]) => {
    const values = [...new Set(rows.map(([value = '']) => value))];
    const isNumeric = values.every((value) => value !== '' && Number.isFinite(Number(value)));
    values.sort(isNumeric ? (a, b) => Number(a) - Number(b) : undefined);
    const ranks = new Map(values.map((value, at) => [value, at]));
    const plane = rows.map(([value = '']) => ranks.get(value) ?? 0);
    return { name, values: [], planes: [plane], largest: values.length };
  });
  return packColumns(columns);
}

/** A name with its columns of numbers, none larger than the largest. */
interface Column {
  name: string;
  values: string[];
  planes: number[][];
  largest: number;
}

/** A line of JSON, then the columns, each byte of their numbers on its own, which packs best. */
function packColumns(columns: readonly Column[]): Buffer {
  const header: ColumnsHeader = { count: columns[0]?.planes[0]?.length ?? 0, columns: {} };
  const parts: Buffer[] = [];
  for (const { name, values, planes, largest } of columns) {
    const bytes = Math.max(1, Math.ceil(Math.log2(largest + 1) / 8));
    header.columns[name] = { values, depth: planes.length, bytes };
    for (const plane of planes) {
      for (let at = 0; at < bytes; at++) {
        parts.push(Buffer.from(plane.map((number) => (number >> (8 * at)) & 255)));
      }
    }
  }
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]), {
    level: 9,
  });
}
