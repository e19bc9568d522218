/** How many papers have each value of a number, such as their authors. */
export interface Distribution {
  /** Every value from the least to the greatest with its number of papers, zeros included. */
  bins: Bin[];
  /** The value of the paper in the middle; nothing where no value is known. */
  median: number | undefined;
  /** Papers whose value is known. */
  known: number;
  /** Papers whose value no source gives. */
  unknown: number;
}

/** Papers of one value, or of this value and all above it. */
export interface Bin {
  value: number;
  count: number;
  /** Whether all greater values are counted here too. */
  isTail: boolean;
}

/**
 * Counts how often each value occurs.
 *
 * @param values whole numbers, zero or more; nothing where one is unknown
 * @param most the greatest value with a bin of its own; all above it are counted together with it
 * @returns the distribution
 */
export function distributionOf(
  values: readonly (number | undefined)[],
  most: number,
): Distribution {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const least = known[0];
  const greatest = known.at(-1);
  const bins: Bin[] = [];
  if (least !== undefined && greatest !== undefined) {
    const first = Math.min(least, most);
    for (let value = first; value <= Math.min(greatest, most); value += 1) {
      bins.push({ value, count: 0, isTail: value === most && greatest > most });
    }
    for (const value of known) {
      const bin = bins[Math.min(value, most) - first];
      if (bin !== undefined) bin.count += 1;
    }
  }
  return {
    bins,
    median: known[Math.floor((known.length - 1) / 2)],
    known: known.length,
    unknown: values.length - known.length,
  };
}
