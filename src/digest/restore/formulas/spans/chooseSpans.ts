import type { Candidate, TokenSpan } from './spans.ts';

/**
 * Picks the disjoint candidates with the largest sum of worth (chance minus threshold).
 *
 * @param candidates in order of their first token.
 * @param chances how surely each is a formula.
 * @param threshold candidates less sure than this are never picked.
 */
export function chooseSpans(
  candidates: readonly Candidate[],
  chances: Float64Array,
  threshold: number,
): TokenSpan[] {
  const order = [...candidates.keys()].sort(
    (left, right) => (candidates[left] as Candidate).last - (candidates[right] as Candidate).last,
  );
  // best[n]: the largest worth with the first n candidates of the order.
  const best = new Float64Array(order.length + 1);
  const taken = new Int32Array(order.length + 1).fill(-1);
  for (let rank = 0; rank < order.length; rank += 1) {
    const index = order[rank] as number;
    const { first } = candidates[index] as Candidate;
    best[rank + 1] = best[rank] as number;
    const worth = (chances[index] as number) - threshold;
    if (worth <= 0) continue;
    let low = 0;
    let high = rank;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((candidates[order[middle - 1] as number] as Candidate).last < first) low = middle;
      else high = middle - 1;
    }
    if ((best[low] as number) + worth > (best[rank + 1] as number)) {
      best[rank + 1] = (best[low] as number) + worth;
      taken[rank + 1] = low;
    }
  }
  const chosen: TokenSpan[] = [];
  for (let rank = order.length; rank > 0; ) {
    const next = taken[rank] as number;
    if (next < 0) {
      rank -= 1;
      continue;
    }
    chosen.push(candidates[order[rank - 1] as number] as Candidate);
    rank = next;
  }
  return chosen.reverse();
}
