import type { Stretch } from '../found/mask.ts';

/**
 * Pairs the braces of a text.
 *
 * @param text the text; an escaped brace `\{` is an ordinary sign
 * @param skipped stretches whose braces do not count (formulas, links, code), in order
 * @returns for each brace that has a partner, the place of that one
 */
export function pairBraces(text: string, skipped: readonly Stretch[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const stretch = skipped[next];
    if (stretch !== undefined && at >= stretch.from) {
      at = Math.max(at, stretch.to) - 1;
      next++;
      continue;
    }
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') open.push(at);
    else if (sign === '}') {
      const opening = open.pop();
      if (opening !== undefined) pairs.set(opening, at).set(at, opening);
    }
  }
  return pairs;
}
