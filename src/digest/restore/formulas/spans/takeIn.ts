import { COMMANDS } from '../tables/commands.ts';
import { endOfGroup } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';
import type { TokenSpan } from './spans.ts';

/**
 * Takes into a span what stands around it and is of the same formula: all between angles, the factor of a power of
 * ten, the set that it is an element of, the classes on both sides of a relation, an arrow's numbers, the other
 * elements of a list.
 *
 * @param tokens the tokens of the text
 * @param span a formula, or a part of one
 * @returns the span, as long or longer
 */
export function takeIn(tokens: readonly Token[], span: TokenSpan): TokenSpan {
  const whole = withFactor(tokens, betweenAngles(tokens, span));
  const set = betweenClasses(tokens, ofSet(tokens, whole));
  return asTuple(tokens, betweenNumbers(tokens, set));
}

/** `7.46 times 10^{-2}` is one number. */
function withFactor(tokens: readonly Token[], { first, last }: TokenSpan): TokenSpan {
  const [factor, times] = tokens.slice(Math.max(0, first - 2), first);
  const isPower = tokens[first]?.text === '10' && tokens[first + 1]?.text === '^';
  if (!isPower || times?.text !== 'times' || factor?.kind !== 'number') return { first, last };
  return { first: first - 2, last };
}

/** An arrow between spaces and the numbers on both sides, `74.9 rightarrow 57.2`, with signs and percents. */
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

const CLASS_RELATION = /^(?:n?subset(?:n?eq)?|neq?)$/;
const isClass = (token: Token | undefined): boolean => /^[A-Z]{1,6}$/.test(token?.text ?? '');

/** The classes of problems on both sides of a relation: `P neq NP`, `#P subseteq FP`. */
function betweenClasses(tokens: readonly Token[], { first, last }: TokenSpan): TokenSpan {
  let [from, to] = [first, last];
  if (CLASS_RELATION.test(tokens[last]?.text ?? '')) {
    const at = tokens[last + 1]?.text === '#' ? last + 2 : last + 1;
    if (isClass(tokens[at])) to = at;
  }
  if (CLASS_RELATION.test(tokens[first]?.text ?? '') && isClass(tokens[first - 1])) {
    from = tokens[first - 2]?.text === '#' && !tokens[first - 1]?.spaced ? first - 2 : first - 1;
  }
  return { first: from, last: to };
}

const MOST_BETWEEN_ANGLES = 16;

/** Angles come in pairs: `langle hello rangle`. */
function betweenAngles(tokens: readonly Token[], { first, last }: TokenSpan): TokenSpan {
  const inside = tokens.slice(first, last + 1).map(({ text }) => text);
  const hasLeft = inside.includes('langle');
  if (hasLeft === inside.includes('rangle')) return { first, last };
  const step = hasLeft ? 1 : -1;
  const from = hasLeft ? last : first;
  for (let away = 1; away <= MOST_BETWEEN_ANGLES; away += 1) {
    const at = from + step * away;
    const text = tokens[at]?.text;
    if (text === undefined || /^[.:?!]$/.test(text)) break;
    if (text === (hasLeft ? 'rangle' : 'langle')) {
      return { first: Math.min(first, at), last: Math.max(last, at) };
    }
  }
  return { first, last };
}

const MOST_OF_SET = 60;
const EXTREME = /^(?:arg)?(?:min|max|inf|sup)$/;

/**
 * The whole set that something is an element of, or of which the least or the greatest is taken:
 * `n in {10^3, 10^4}`, `min{O(R^2/epsilon^2), O(m)}`.
 */
function ofSet(tokens: readonly Token[], span: TokenSpan): TokenSpan {
  let depth = 0;
  for (let at = span.first - 1; at > span.first - MOST_OF_SET; at -= 1) {
    const text = tokens[at]?.text;
    if (text === undefined || /^[.?!]$/.test(text)) return span;
    if (text === '}') depth += 1;
    if (text !== '{') continue;
    depth -= 1;
    if (depth >= 0) continue;
    const [letter, name] = tokens.slice(Math.max(0, at - 2), at);
    const isElement = name?.text === 'in' && letter?.kind === 'word' && letter.text.length === 1;
    const isExtreme = !tokens[at]?.spaced && EXTREME.test(name?.text ?? '');
    const end = endOfGroup(tokens, at, at + MOST_OF_SET);
    if (!(isElement || isExtreme) || tokens[end]?.text !== '}') return span;
    return { first: isElement ? at - 2 : at - 1, last: Math.max(end, span.last) };
  }
  return span;
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
