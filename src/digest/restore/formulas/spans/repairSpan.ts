import type { Token } from '../tokens/tokenize.ts';
import type { TokenSpan } from './spans.ts';

const OPENING = new Set(['(', '[', '{']);
/** No object: a text may have its properties' names for words. */
const PARTNER: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** Positions of brackets without a partner inside the span. Half-open intervals `(0, 1]` count as matched. */
function unmatched(tokens: readonly Token[], first: number, last: number): number[] {
  const open: number[] = [];
  const lonely: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (OPENING.has(text)) open.push(at);
    const partner = PARTNER.get(text);
    if (partner === undefined) continue;
    const top = tokens[open.at(-1) ?? -1]?.text;
    if (top === partner || (top !== undefined && top !== '{' && text !== '}')) open.pop();
    else lonely.push(at);
  }
  return [...open, ...lonely].sort((left, right) => left - right);
}

/**
 * Moves the ends of a span so that its brackets match: a lonely bracket at an end is left out,
 * a missing partner just outside the span is taken in.
 *
 * @returns undefined where no small move helps.
 */
export function repairSpan(tokens: readonly Token[], span: TokenSpan): TokenSpan | undefined {
  let { first, last } = span;
  for (let round = 0; round < 4; round += 1) {
    if (first > last) return undefined;
    const lonely = unmatched(tokens, first, last);
    const at = lonely[0];
    if (at === undefined) return { first, last };
    if (lonely.at(-1) === last) last -= 1;
    else if (at === first) first += 1;
    else if (OPENING.has(tokens[at]?.text ?? '')) {
      const next = tokens[last + 1]?.text ?? '';
      if (PARTNER.get(next) !== undefined && PARTNER.get(next) === tokens[at]?.text) last += 1;
      else last = at - 1;
    } else {
      const before = tokens[first - 1]?.text ?? '';
      if (before === PARTNER.get(tokens[at]?.text ?? '')) first -= 1;
      else last = at - 1;
    }
  }
  return undefined;
}
