/** A count times the logarithm of how far it exceeds what was expected; nothing where there is none. */
function excess(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/**
 * Measures how surely papers of one group have a term more often than the others: Dunning's
 * log-likelihood ratio (“Accurate Methods for the Statistics of Surprise and Coincidence”, 1993).
 *
 * @param count papers of the group that have the term
 * @param size papers of the group
 * @param otherCount other papers that have it
 * @param otherSize other papers
 * @returns the ratio, zero or more; below zero where the others have it more often
 */
export function logLikelihood(
  count: number,
  size: number,
  otherCount: number,
  otherSize: number,
): number {
  const all = size + otherSize;
  const having = count + otherCount;
  if (all === 0 || having === 0) return 0;
  const share = having / all;
  const ratio =
    2 *
    (excess(count, size * share) +
      excess(size - count, size * (1 - share)) +
      excess(otherCount, otherSize * share) +
      excess(otherSize - otherCount, otherSize * (1 - share)));
  return count * otherSize < otherCount * size ? -ratio : ratio;
}
