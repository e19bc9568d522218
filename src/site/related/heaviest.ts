/**
 * Chooses the heaviest of things, of which the first ones go first where some weigh the same.
 *
 * @param weights what they weigh
 * @param most how many to choose at most
 * @returns their places in ascending order
 */
export function heaviestPlaces(weights: Float32Array | Float64Array, most: number): number[] {
  const { length } = weights;
  if (length <= most) return Array.from(weights.keys());
  // Numbers alone are sorted without a call for each comparison.
  const least = weights.slice().sort()[length - most] ?? 0;
  let ties = most;
  for (let at = 0; at < length; at += 1) if ((weights[at] ?? 0) > least) ties -= 1;
  const places: number[] = [];
  for (let at = 0; at < length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight > least || (weight === least && ties > 0)) places.push(at);
    if (weight === least) ties -= 1;
  }
  return places;
}
