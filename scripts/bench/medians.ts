/** Numbers, and objects of them, as a run of the bench has them. */
type Measured = number | undefined | { readonly [name: string]: Measured };

/**
 * Takes the medians of several runs, number by number.
 *
 * @param runs measurements of one form, at least one
 * @returns the same form; a number that some runs lack is the median of the others
 */
export function mediansOf<Value extends object>(runs: readonly Value[]): Value {
  return combine(runs as unknown as Measured[]) as unknown as Value;
}

function combine(values: readonly Measured[]): Measured {
  const known = values.filter((value) => value !== undefined);
  const [first] = known;
  if (first === undefined) return undefined;
  if (typeof first === 'number') return medianOf(known.filter((one) => typeof one === 'number'));
  const objects = known.filter((one) => typeof one === 'object');
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, combine(objects.map((one) => one[name]))]),
  );
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return (low + high) / 2;
}
