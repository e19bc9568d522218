import { COMMANDS } from '../tables/commands.ts';
import { isRealNumbers } from '../tex/settledActions.ts';
import { bracketStep } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';
import type { TokenSpan } from './spans.ts';
import { takeIn } from './takeIn.ts';

/**
 * Joins spans that are parts of one formula: those that overlap, those between which nothing stands and of
 * which one ends or begins with a relation or an operator (`sigma` and `leq 13`), what is a member of the
 * real numbers and these (`{y}` in `R^N`), a map and what it maps to (`f : R^d` to `R`), the first element of a
 * list with dots and the others. Each takes in what belongs to it, and is parted at words of prose.
 *
 * @param tokens the tokens of the text
 * @param spans formulas in order
 * @returns disjoint formulas in order
 */
export function joinSpans(tokens: readonly Token[], spans: readonly TokenSpan[]): TokenSpan[] {
  const joined: TokenSpan[] = [];
  for (const span of spans.flatMap((one) => withoutProse(tokens, one))) {
    let { first, last } = takeIn(tokens, span);
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
