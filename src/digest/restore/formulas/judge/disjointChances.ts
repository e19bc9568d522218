import type { TokenSpan } from '../spans/spans.ts';

/** The logarithm of a sum of two exponentials. */
function logAdd(one: number, other: number): number {
  const top = Math.max(one, other);
  const gap = Math.abs(one - other);
  return gap > 35 ? top : top + Math.log1p(Math.exp(-gap));
}

/**
 * Says how likely each span is where only one of those that overlap can be right: of all sets of
 * disjoint spans, each as likely as the product of its odds, the share that has it (forward and
 * backward sums, as in Sarawagi and Cohen, “Semi-Markov conditional random fields”, 2004).
 *
 * @param spans in order of their first token
 * @param scores how surely each is right, looked at alone (log-odds)
 * @param count how many tokens the text has
 * @returns a chance for each span
 */
export function chancesAmongDisjoint(
  spans: readonly TokenSpan[],
  scores: Float64Array,
  count: number,
): Float64Array {
  // The spans that end at a token, as linked lists.
  const heads = new Int32Array(count).fill(-1);
  const others = new Int32Array(spans.length);
  for (const [index, { last }] of spans.entries()) {
    others[index] = heads[last] as number;
    heads[last] = index;
  }
  const forward = new Float64Array(count + 1);
  for (let at = 0; at < count; at += 1) {
    let sum = forward[at] as number;
    for (let index = heads[at] as number; index >= 0; index = others[index] as number) {
      const { first } = spans[index] as TokenSpan;
      sum = logAdd(sum, (forward[first] as number) + (scores[index] as number));
    }
    forward[at + 1] = sum;
  }
  const backward = new Float64Array(count + 1);
  let index = spans.length - 1;
  for (let at = count - 1; at >= 0; at -= 1) {
    let sum = backward[at + 1] as number;
    for (; index >= 0 && spans[index]?.first === at; index -= 1) {
      const { last } = spans[index] as TokenSpan;
      sum = logAdd(sum, (backward[last + 1] as number) + (scores[index] as number));
    }
    backward[at] = sum;
  }
  const total = forward[count] as number;
  return Float64Array.from(spans, ({ first, last }, at) => {
    const odds =
      (forward[first] as number) + (scores[at] as number) + (backward[last + 1] as number) - total;
    return Math.exp(Math.min(0, odds));
  });
}
