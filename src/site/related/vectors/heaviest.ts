/** A copy of the weights that are looked at, which changes its order. */
let scratch = new Float64Array(512);

/**
 * Chooses the heaviest of things, of which the first ones go first where some weigh the same.
 *
 * @param weights what they weigh
 * @param most how many to choose at most
 * @returns their places in ascending order
 */
export function heaviestPlaces(weights: Float32Array | Float64Array, most: number): number[] {
  const { length } = weights;
  const places: number[] = [];
  if (length <= most) {
    for (let at = 0; at < length; at += 1) places.push(at);
    return places;
  }
  const least = nthHeaviest(weights, most);
  let ties = most;
  for (let at = 0; at < length; at += 1) if ((weights[at] ?? 0) > least) ties -= 1;
  for (let at = 0; at < length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight > least || (weight === least && ties > 0)) places.push(at);
    if (weight === least) ties -= 1;
  }
  return places;
}

/** The weight that so many things reach, by Hoare's way to select without sorting. */
function nthHeaviest(weights: Float32Array | Float64Array, nth: number): number {
  if (scratch.length < weights.length) scratch = new Float64Array(2 * weights.length);
  const values = scratch;
  values.set(weights);
  const wanted = nth - 1;
  let from = 0;
  let to = weights.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let low = from;
    let high = to;
    while (low <= high) {
      while ((values[low] ?? 0) > pivot) low += 1;
      while ((values[high] ?? 0) < pivot) high -= 1;
      if (low > high) break;
      const value = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = value;
      low += 1;
      high -= 1;
    }
    if (wanted <= high) to = high;
    else if (wanted >= low) from = low;
    else break;
  }
  return values[wanted] ?? 0;
}
