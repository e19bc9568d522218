/** Rows of a table of which most hold zeros only, so that the others fit into the processor's cache. */
export interface SparseRows {
  /** For each 32 rows: which of them are kept, as bits, and how many rows are kept before them. */
  readonly places: Int32Array;
  /** A row of zeros for all that are left out, then the rows that are kept. */
  readonly kept: Int8Array;
}

/**
 * Leaves out the rows that hold zeros only.
 *
 * @param table rows of the same width, one after the other
 * @param width numbers in a row
 * @returns the rows by {@link placeOf}
 */
export function keepRows(table: Int8Array, width: number): SparseRows {
  const count = table.length / width;
  const places = new Int32Array(2 * Math.ceil(count / 32));
  const kept = new Int8Array(table.length + width);
  let at = width;
  for (let row = 0; row < count; row += 1) {
    const place = 2 * (row >>> 5);
    if ((row & 31) === 0) places[place + 1] = at / width;
    let any = 0;
    for (let slot = row * width; slot < (row + 1) * width; slot += 1) any |= table[slot] as number;
    if (any === 0) continue;
    places[place] = (places[place] as number) | (1 << (row & 31));
    kept.set(table.subarray(row * width, (row + 1) * width), at);
    at += width;
  }
  return { places, kept: kept.slice(0, at) };
}

/**
 * Finds a row.
 *
 * @param places as {@link keepRows} gave them
 * @param row its number in the whole table
 * @returns its number among the rows that are kept
 */
export function placeOf(places: Int32Array, row: number): number {
  const place = 2 * (row >>> 5);
  const bits = places[place] as number;
  // The bits before this one, counted in pairs, fours and bytes.
  let count = bits & ((1 << (row & 31)) - 1);
  count -= (count >>> 1) & 0x55555555;
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  // Without a branch, for which way it would go cannot be foreseen.
  return ((places[place + 1] as number) + count) & -((bits >>> (row & 31)) & 1);
}
