import { COMMANDS } from '../tables/commands.ts';
import { isRealNumbers } from '../tex/settledActions.ts';
import { bracketStep, endOfGroup } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';
import type { TokenSpan } from './spans.ts';

/**
 * Joins spans that are parts of one formula: those that overlap, those between which nothing stands and of
 * which one ends or begins with a relation or an operator (`sigma` and `leq 13`), what is a member of the
 * real numbers and these (`{y}` in `R^N`), a map and what it maps to (`f : R^d` to `R`), the first element of a
 * list with dots and the others. Takes in what stands between angles, the factor of a power of ten, an arrow's
 * numbers and the other elements of a list, and parts spans at words of prose.
 *
 * @param tokens the tokens of the text
 * @param spans formulas in order
 * @returns disjoint formulas in order
 */
export function joinSpans(tokens: readonly Token[], spans: readonly TokenSpan[]): TokenSpan[] {
  const joined: TokenSpan[] = [];
  for (const span of spans.flatMap((one) => withoutProse(tokens, one))) {
    const whole = withFactor(tokens, betweenAngles(tokens, span));
    const set = betweenClasses(tokens, ofSet(tokens, whole));
    let { first, last } = asTuple(tokens, betweenNumbers(tokens, set));
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

/** The beginning of a running time. */
const TIME = /^(?:poly|polylog|O|Omega|Theta)\($/;

/** Whether a norm's name begins here, behind what is no part of it: `T^{1/3} ell_2`-error. */
function isNorm(tokens: readonly Token[], at: number, last: number): boolean {
  const [before, ell, script] = tokens.slice(at - 1, at + 2);
  if (ell?.text !== 'ell' || !ell.spaced || script?.text !== '_') return false;
  const isAlone = before?.kind !== 'sign' || bracketStep(before.text) === -1;
  return isAlone && !isBetween(before) && tokens[last + 1]?.text === '-';
}

/** Whether an x stands for “by”, `N x N`. */
function isBy(tokens: readonly Token[], at: number): boolean {
  const [left, by, right] = tokens.slice(at - 1, at + 2);
  return (
    /^[xX]$/.test(by?.text ?? '') &&
    by?.spaced === true &&
    right?.spaced === true &&
    left?.text === right.text
  );
}

/**
 * Parts a span at a word of prose that is also a relation: at `in` before a running time (`y sim nu in poly(n)
 * time`), at `to` behind `from` (`from A to B`), at the x of `N x N`, and before a
 * norm that begins a word.
 */
function withoutProse(tokens: readonly Token[], { first, last }: TokenSpan): TokenSpan[] {
  const isFrom = tokens[first - 1]?.text === 'from';
  let depth = 0;
  for (let at = first; at < last; at += 1) {
    const { text } = tokens[at] as Token;
    depth += bracketStep(text);
    if (depth > 0 || at === first) continue;
    if (isBy(tokens, at)) {
      return [
        { first, last: at - 1 },
        { first: at + 1, last },
      ];
    }
    if (isNorm(tokens, at, last)) {
      return [
        { first, last: at - 1 },
        { first: at, last },
      ];
    }
    const isTime = text === 'in' && TIME.test(`${tokens[at + 1]?.text}${tokens[at + 2]?.text}`);
    if (!isTime && !(isFrom && text === 'to')) continue;
    return [
      { first, last: at - 1 },
      { first: at + 1, last },
    ];
  }
  return [{ first, last }];
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

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text !== 'in' &&
  (/^[<>=]$/.test(token.text) || /^(?:relation|operator)$/.test(COMMANDS.get(token.text) ?? ''));

const DOTS = /^[lc]?dots$/;

function belongTogether(tokens: readonly Token[], left: TokenSpan, right: TokenSpan): boolean {
  const between = left.last + 1;
  if (right.first === between) {
    return isBetween(tokens[left.last]) || isBetween(tokens[right.first]);
  }
  if (right.first !== between + 1) return false;
  if (isAboutTimes(tokens, left, right)) return true;
  const sign = tokens[between]?.text;
  if (sign === 'in') return isRealNumbers(tokens, between, right.last, right.first);
  if (sign === 'to') return namesItsDomain(tokens, left);
  return sign === ',' && goesOnWithDots(tokens, left, right);
}

/** `sim 25times`, about so many times. */
function isAboutTimes(tokens: readonly Token[], left: TokenSpan, right: TokenSpan): boolean {
  const isAbout =
    left.first === left.last && /^(?:sim|approx)$/.test(tokens[left.last]?.text ?? '');
  const isNumber = tokens[left.last + 1]?.kind === 'number';
  return isAbout && isNumber && tokens[right.first]?.text === 'times' && right.first === right.last;
}

/** A map and its domain, `f : R^d`, behind which `to` is an arrow. */
function namesItsDomain(tokens: readonly Token[], { first, last }: TokenSpan): boolean {
  const words = tokens.slice(first, last + 1).map(({ text }) => text);
  return words.indexOf(':') > 0 && !words.some((word) => /^(?:to|rightarrow)$/.test(word));
}

/** `P_1`, in front of the rest of its list, `P_2, dots, P_n`. */
function goesOnWithDots(tokens: readonly Token[], left: TokenSpan, right: TokenSpan): boolean {
  const dots = tokens.slice(right.first, right.last).findIndex(({ text }) => DOTS.test(text));
  return (
    dots > 0 &&
    tokens[right.first + dots - 1]?.text === ',' &&
    tokens[left.first]?.text === tokens[right.first]?.text &&
    !tokens.slice(left.first, left.last + 1).some(isBetween)
  );
}
