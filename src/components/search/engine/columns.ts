/** The first line of a file of columns. */
export interface ColumnsHeader {
  /** How many papers. */
  count: number;
  columns: Record<
    string,
    {
      /** What the numbers from 1 on stand for; empty where they are ranks. */
      values: string[];
      /** How many numbers a paper has at most. */
      depth: number;
      /** How many bytes a number has, the lowest first. */
      bytes: number;
    }
  >;
}

/** Numbers of all papers under one name: of the values that a paper has, or its rank. */
export interface Column {
  values: readonly string[];
  /** By depth and row. */
  numbers: readonly Uint32Array[];
}

/** Facets or orders of all papers, by name. */
export interface Columns {
  count: number;
  byName: Readonly<Record<string, Column>>;
}

/**
 * Reads what the build wrote of all papers.
 *
 * @param file the content of the file, unpacked
 * @returns its columns
 */
export function readColumns(file: Uint8Array): Columns {
  const end = file.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as ColumnsHeader;
  const { count } = header;
  const byName: Record<string, Column> = {};
  let position = end + 1;
  for (const [name, { values, depth, bytes }] of Object.entries(header.columns)) {
    const numbers = Array.from({ length: depth }, () => {
      const plane = new Uint32Array(count);
      for (let at = 0; at < bytes; at++) {
        for (let row = 0; row < count; row++) {
          plane[row] = (plane[row] ?? 0) | ((file[position + row] ?? 0) << (8 * at));
        }
        position += count;
      }
      return plane;
    });
    byName[name] = { values, numbers };
  }
  return { count, byName };
}
