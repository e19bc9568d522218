import { isRealNumbers } from './decideActions.ts';
import type { TokenSpan } from './spans.ts';
import { COMMANDS } from './tables/commands.ts';
import type { Token } from './tokenize.ts';

/**
 * Joins spans that are parts of one formula: those that overlap, those between which nothing stands and of
 * which one ends or begins with a relation or an operator (`sigma` and `leq 13`), what is a member of the
 * real numbers and these (`{y}` in `R^N`), and the factors of a power of ten.
 *
 * @param tokens the tokens of the text
 * @param spans formulas in order
 * @returns disjoint formulas in order
 */
export function joinSpans(tokens: readonly Token[], spans: readonly TokenSpan[]): TokenSpan[] {
  const joined: TokenSpan[] = [];
  for (const span of spans) {
    let { first, last } = withFactor(tokens, span);
    for (let left = joined.at(-1); left !== undefined; left = joined.at(-1)) {
      if (left.last < first && !belongTogether(tokens, left, { first, last })) break;
      joined.pop();
      first = Math.min(first, left.first);
      last = Math.max(last, left.last);
    }
    joined.push({ first, last });
  }
  return joined;
}

/** `7.46 times 10^{-2}` is one number. */
function withFactor(tokens: readonly Token[], { first, last }: TokenSpan): TokenSpan {
  const [factor, times] = tokens.slice(Math.max(0, first - 2), first);
  const isPower = tokens[first]?.text === '10' && tokens[first + 1]?.text === '^';
  if (!isPower || times?.text !== 'times' || factor?.kind !== 'number') return { first, last };
  return { first: first - 2, last };
}

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text !== 'in' &&
  (/^[<>=]$/.test(token.text) || /^(?:relation|operator)$/.test(COMMANDS.get(token.text) ?? ''));

function belongTogether(tokens: readonly Token[], left: TokenSpan, right: TokenSpan): boolean {
  const between = left.last + 1;
  if (right.first === between) {
    return isBetween(tokens[left.last]) || isBetween(tokens[right.first]);
  }
  if (right.first !== between + 1 || tokens[between]?.text !== 'in') return false;
  return isRealNumbers(tokens, between, right.last, right.first);
}
