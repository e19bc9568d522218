import type { Candidate } from './candidates.ts';
import { lexemeOf } from './lexemes.ts';
import type { Token } from './tokenize.ts';

/** How many numbers describe an abstract. */
export const ABSTRACT_WIDTH = 9;

/**
 * Describes an abstract by its candidates, to tell whether it has any mathematics at all.
 *
 * @param tokens the tokens of the text
 * @param candidates in order of their first token
 * @param chances how surely each is a formula
 * @param threshold the chance from which one is taken for a formula
 * @returns `ABSTRACT_WIDTH` numbers
 */
export function describeAbstract(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  chances: Float64Array,
  threshold: number,
): Float32Array {
  let best = -1;
  let second = 0;
  let sum = 0;
  let taken = 0;
  const texts = new Set<string>();
  for (const [index, { first, last }] of candidates.entries()) {
    const chance = chances[index] as number;
    sum += chance;
    if (best < 0 || chance > (chances[best] as number)) {
      second = best < 0 ? 0 : (chances[best] as number);
      best = index;
    } else if (chance > second) second = chance;
    if (chance < threshold) continue;
    taken += 1;
    let text = '';
    for (let at = first; at <= last; at += 1) text += `${(tokens[at] as Token).text} `;
    texts.add(text);
  }
  const top = best < 0 ? 0 : (chances[best] as number);
  const { first, last } = candidates[best] ?? { first: 0, last: -1 };
  let signs = 0;
  let strong = 0;
  for (const { text } of tokens) {
    if (/^[_^\\={}|]$/.test(text)) signs += 1;
    if (lexemeOf(text).strong) strong += 1;
  }
  return Float32Array.of(
    Math.log(top / (1 - top + 1e-6) + 1e-6),
    sum,
    second,
    signs,
    strong,
    tokens.length,
    last - first + 1,
    taken,
    texts.size,
  );
}
