import { isRealNumbers } from './decideActions.ts';
import type { TokenSpan } from './spans.ts';
import { COMMANDS } from './tables/commands.ts';
import type { Token } from './tokenize.ts';

/**
 * Joins spans that are parts of one formula: those that overlap, those between which nothing stands and of
 * which one ends or begins with a relation or an operator (`sigma` and `leq 13`), what is a member of the
 * real numbers and these (`{y}` in `R^N`), the factors of a power of ten, and an arrow and its numbers.
 *
 * @param tokens the tokens of the text
 * @param spans formulas in order
 * @returns disjoint formulas in order
 */
export function joinSpans(tokens: readonly Token[], spans: readonly TokenSpan[]): TokenSpan[] {
  const joined: TokenSpan[] = [];
  for (const span of spans) {
    let { first, last } = asTuple(tokens, betweenNumbers(tokens, withFactor(tokens, span)));
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

/** An arrow with spaces around it and the numbers on both sides: `74.9 rightarrow 57.2`, with signs and percents. */
function betweenNumbers(tokens: readonly Token[], span: TokenSpan): TokenSpan {
  const { first, last } = span;
  const isArrow = first === last && /^(?:long)?rightarrow$/.test(tokens[first]?.text ?? '');
  if (!isArrow || !tokens[first]?.spaced || !tokens[last + 1]?.spaced) return span;
  let from = first - 1;
  let to = last + 1;
  if (tokens[from]?.text === '%') from -= 1;
  if (/^[+-]$/.test(tokens[to]?.text ?? '')) to += 1;
  if (tokens[from]?.kind !== 'number' || tokens[to]?.kind !== 'number') return span;
  if (/^[+-]$/.test(tokens[from - 1]?.text ?? '') && !tokens[from]?.spaced) from -= 1;
  if (tokens[to + 1]?.text === '%') to += 1;
  return { first: from, last: to };
}

const MOST_OF_TUPLE = 24;
const isElement = ({ kind, text }: Token): boolean => {
  if (kind === 'word') return text.length === 1 || COMMANDS.get(text) === 'letter';
  return kind === 'number' || /^[,_^+*-]$/.test(text);
};

/** The whole list in round brackets that a span is an element of: `(K, epsilon)`. */
function asTuple(tokens: readonly Token[], span: TokenSpan): TokenSpan {
  let first = span.first - 1;
  while (first > span.last - MOST_OF_TUPLE && tokens[first] && isElement(tokens[first] as Token))
    first -= 1;
  let last = span.last + 1;
  while (last < first + MOST_OF_TUPLE && tokens[last] && isElement(tokens[last] as Token))
    last += 1;
  const isEnclosed =
    tokens[first]?.text === '(' && tokens[first]?.spaced && tokens[last]?.text === ')';
  if (!isEnclosed) return span;
  const elements = tokens.slice(first + 1, last);
  const isList = elements.some(({ text }) => text === ',') && elements.every(isElement);
  return isList ? { first, last } : span;
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
