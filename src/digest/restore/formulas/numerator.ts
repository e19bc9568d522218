import { COMMANDS } from './tables/commands.ts';
import type { Token } from './tokenize.ts';

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
    const opening = tokens.findLastIndex(({ text }, at) => at < divisor && text === rounding);
    if (opening >= first) return opening + 1;
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
    if (depth > 0 || !isStop(text)) continue;
    if (product < 0) product = at + 1;
    if (!isSign(text)) break;
  }
  const start = product < 0 ? at + 1 : product;
  const isGroup = tokens[at]?.text === '{' && behind === '}';
  // `\log\frac{1-a}{a}`: behind a function of its own would stand a space.
  const isArgument = at >= first && isGluedFunction(tokens, at);
  if (!isGroup && !isArgument) return start;
  return tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
}

/** A function name with a number or a letter directly behind it. */
const isGluedFunction = (tokens: readonly Token[], at: number): boolean => {
  const argument = tokens[at + 1];
  const isGlued = argument !== undefined && !argument.spaced && argument.kind !== 'sign';
  return isGlued && COMMANDS.get((tokens[at] as Token).text) === 'function';
};

/** Where the group of braces that opens at `from` closes; `last` where it does not. */
export function endOfGroup(tokens: readonly Token[], from: number, last: number): number {
  let depth = 0;
  for (let at = from; at <= last; at += 1) {
    const text = tokens[at]?.text;
    if (text === '{') depth += 1;
    if (text === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return last;
}
