import { COMMANDS } from '../tables/commands.ts';
import { bracketStep, endOfGroup } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';

/** A numerator ends at these, going left; it has no braces, or the Hub would have left its command. */
const STOPS = /^[=<>,;:|/&+}-]$/;
/** What is rounded is a whole fraction: what opens it, by what closes it. */
const ROUNDING: Readonly<Record<string, string | undefined>> = { rfloor: 'lfloor', rceil: 'lceil' };
const isSign = (text: string | undefined): boolean =>
  text === '+' || text === '-' || text === 'cdot';

/** Commands between whose two sides a fraction ends. */
const isStop = (text: string): boolean =>
  STOPS.test(text) ||
  COMMANDS.get(text) === 'relation' ||
  COMMANDS.get(text) === 'delimiter' ||
  /^(?:times|cdot|pm|mp|sum|prod|int|cup|cap|setminus)$/.test(text);

/**
 * Says where the numerator of a fraction begins of which the Hub left `numerator{divisor}`. It takes in all
 * that is multiplied (`m log n{log m}`), and a sum where the fraction is all that its group of braces
 * holds (`T^{s-1{2s}}`) or is rounded (`lfloor M + 1{2} rfloor`).
 *
 * @param tokens the tokens of the text
 * @param first the first token of the formula
 * @param divisor the brace that opens the divisor
 * @param last the last token of the formula
 * @returns the first token of the numerator; `divisor` itself where there is none
 */
export function startOfNumerator(
  tokens: readonly Token[],
  first: number,
  divisor: number,
  last: number,
): number {
  const before = tokens[divisor - 1];
  const behind = tokens[endOfGroup(tokens, divisor, last) + 1]?.text;
  const rounding = ROUNDING[behind ?? ''];
  if (rounding !== undefined) {
    const opening = lastOf(tokens, rounding, first, divisor);
    if (opening >= 0) return opening + 1;
  }
  // A number that is no script and no part of a sum is divided alone: `log 1{n}`, `beta - 1{2}`.
  if (before?.kind === 'number') {
    const prior = divisor - 1 > first ? tokens[divisor - 2]?.text : undefined;
    const apart = before.spaced && before.text === '1';
    if (prior === undefined || apart || !/^[-+_^]$/.test(prior)) return divisor - 1;
  }
  let depth = 0;
  let product = -1;
  let at = divisor - 1;
  for (; at >= first; at -= 1) {
    const { text } = tokens[at] as Token;
    if (text === ')' || text === ']') depth += 1;
    else if (text === '(' || text === '[') depth -= 1;
    if (depth < 0 || text === '{' || text === '}') break;
    if (depth === 0 && isGluedFunction(tokens, at)) break;
    const partner = BARS[text];
    if (depth === 0 && partner !== undefined && isClosed(tokens, at, divisor)) {
      const opening = lastOf(tokens, partner, first, at);
      if (opening >= 0) {
        at = opening;
        continue;
      }
    }
    if (depth > 0 || !isStop(text)) continue;
    if (product < 0) product = at + 1;
    if (!isSign(text)) break;
  }
  const start = behindScripts(tokens, product < 0 ? at + 1 : product, divisor);
  const isGroup = tokens[at]?.text === '{' && behind === '}';
  // `\log\frac{1-a}{a}`: behind a function of its own would stand a space.
  const isArgument = at >= first && isGluedFunction(tokens, at);
  if (!isGroup && !isArgument && !isSum(tokens, at + 1, divisor, last)) return start;
  return tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
}

/** What closes a norm or a product of vectors, and what opens it. */
const BARS: Readonly<Record<string, string | undefined>> = { '|': '|', rangle: 'langle' };

/** Whether a bar closes: the divisor or a script follows it. */
const isClosed = (tokens: readonly Token[], at: number, divisor: number): boolean =>
  at === divisor - 1 || /^[_^]$/.test(tokens[at + 1]?.text ?? '');

/** The last place of a token from `first` to before `end`; -1 where it is not there. */
function lastOf(tokens: readonly Token[], text: string, first: number, end: number): number {
  for (let at = end - 1; at >= first; at -= 1) if (tokens[at]?.text === text) return at;
  return -1;
}

/** Where the term behind a sum and its scripts begins. */
function behindScripts(tokens: readonly Token[], from: number, divisor: number): number {
  let at = from;
  while (at < divisor - 1 && /^[_^]$/.test(tokens[at]?.text ?? '')) {
    at = tokens[at + 1]?.text === '{' ? endOfGroup(tokens, at + 1, divisor - 1) + 1 : at + 2;
  }
  return at;
}

/**
 * Whether a sum with no space around its signs is divided as a whole: by another sum, `1-r{1-r^k}`, or by
 * its own first term, `k-1{k}`.
 */
function isSum(tokens: readonly Token[], from: number, divisor: number, last: number): boolean {
  const sign = gluedSign(tokens, from, divisor);
  if (sign === undefined) return false;
  const end = endOfGroup(tokens, divisor, last);
  if (end === divisor + 2) {
    return sign === from + 1 && tokens[divisor + 1]?.text === tokens[from]?.text;
  }
  const isOne = sign === divisor - 2 && tokens[divisor - 1]?.kind === 'number';
  return !isOne && gluedSign(tokens, divisor + 1, end) !== undefined;
}

/** The first plus or minus outside of brackets with no space around it, from `from` to before `end`. */
function gluedSign(tokens: readonly Token[], from: number, end: number): number | undefined {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const { text, spaced } = tokens[at] as Token;
    depth += bracketStep(text);
    const isInner = depth > 0 || at === from || /^[_^]$/.test(tokens[at - 1]?.text ?? '');
    if (!isInner && /^[+-]$/.test(text) && !spaced && !tokens[at + 1]?.spaced) return at;
  }
  return undefined;
}

/** A function name with a number or a letter directly behind it. */
const isGluedFunction = (tokens: readonly Token[], at: number): boolean => {
  const argument = tokens[at + 1];
  const isGlued = argument !== undefined && !argument.spaced && argument.kind !== 'sign';
  return isGlued && COMMANDS.get((tokens[at] as Token).text) === 'function';
};
