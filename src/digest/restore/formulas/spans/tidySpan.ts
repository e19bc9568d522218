import { COMMANDS } from '../tables/commands.ts';
import { bracketStep } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';
import { withLimit, withPrimes, withValue } from './scriptedLetters.ts';
import type { TokenSpan } from './spans.ts';

/** Signs with which no formula begins. */
const NEVER_FIRST = /^["'@“”‘’`,;:.?!]$/;

/**
 * Moves the ends of a span away from what no formula begins or ends with (a quotation mark, `e.g.,`, the
 * word of “prime p” or “at times t”), and over what belongs to it (`10` of `10^6`, the `6` of `sim!6`).
 *
 * @param tokens the tokens of the text
 * @param span a span that is a formula
 * @returns the span, tidied; as it was where nothing of it would remain
 */
export function tidySpan(tokens: readonly Token[], span: TokenSpan): TokenSpan {
  const first = startOf(tokens, span);
  const last = endOf(tokens, first, span.last);
  return first > last ? span : { first, last };
}

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';

function startOf(tokens: readonly Token[], { first, last }: TokenSpan): number {
  const start = startInside(tokens, first, last);
  if (start > first) return start;
  const begin = tokens[first] as Token;
  const before = tokens[first - 1];
  if (begin.text === '^' && !begin.spaced && isNumber(before)) {
    const exponent = tokens.slice(first + 1, first + 4).find(({ text }) => !/^[{+-]$/.test(text));
    if (isNumber(exponent)) return first - 1;
  }
  if (isWithBase(tokens, first, last)) return first - 1;
  const isEnclosed = tokens[first - 2]?.text === '(';
  const isSigned =
    /^[+-]$/.test(before?.text ?? '') && !begin.spaced && (isNumber(begin) || isEnclosed);
  const isApart = before?.spaced === true || isEnclosed;
  return isSigned && isApart && first < last ? first - 1 : first;
}

/** Elements of which authors set the numbers alone: H₂, C₆₀. */
const ELEMENT = /^[HCNOS]$/;
/** Classes of circuits, which authors set with their index. */
const CIRCUITS = /^(?:AC|ACC|NC|TC)$/;
const ACRONYM = /^[A-Z]{2,5}$/;

/**
 * Whether a script belongs to the letters before it. Where neither a letter nor the rest of a name follows,
 * authors set a letter and its script together (`L^2` and its like 457 times in 3,330 abstracts, against
 * 25), and an acronym and its index in letters (20 times, against 8).
 */
function isWithBase(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, script, ...inside] = tokens.slice(first - 1, first + 3);
  if (first < 1 || !before || script?.spaced || !/^[_^]$/.test(script?.text ?? '')) return false;
  if (CIRCUITS.test(before.text)) return true;
  const outer = tokens[first - 2];
  if (before.kind !== 'word' || isNumber(outer)) return false;
  if (!before.spaced && outer?.text !== '(') return false;
  const [behind, next] = tokens.slice(last + 1, last + 3);
  const isName = behind?.text === '-' && /^[A-Z]/.test(next?.text ?? '');
  if (behind && !behind.spaced && (behind.kind === 'word' || isName)) return false;
  const [index] = inside.filter(({ text }) => text !== '{');
  const isWord = before.text.length > 1;
  if (isWord && hasBothScripts(tokens, first, last)) return true;
  if (ACRONYM.test(before.text)) {
    // A product of matrices, transposed.
    if (script?.text === '^') return index?.text === 'top';
    return index?.kind === 'word' || index?.text === '+';
  }
  if (before.text.length !== 1) return false;
  return script?.text === '^' || !(ELEMENT.test(before.text) && isNumber(index));
}

/** Whether a span is scripts above and below, `^{Avg}_{EMM}`. */
function hasBothScripts(tokens: readonly Token[], first: number, last: number): boolean {
  let depth = 0;
  const signs = tokens.slice(first, last + 1).flatMap(({ text }) => {
    depth += bracketStep(text);
    return depth === 0 && /^[_^]$/.test(text) ? [text] : [];
  });
  return signs.length === 2 && signs[0] !== signs[1];
}

/** Where a span begins without what leads up to it. */
function startInside(tokens: readonly Token[], first: number, last: number): number {
  const text = (at: number): string => (at > last ? '' : (tokens[at] as Token).text);
  let at = first;
  for (;;) {
    const isSpaced = at < last && tokens[at + 1]?.spaced === true;
    if (NEVER_FIRST.test(text(at))) at += 1;
    else if (/^(?:e\.g|i\.e)$/.test(text(at) + text(at + 1) + text(at + 2))) {
      at += 3;
      while (/^[.,]$/.test(text(at))) at += 1;
    } else if (text(at) === 'prime' && isSpaced) at += 1;
    else if (text(at) === 'times' && isSpaced && tokens[at - 1]?.lexeme.quiet) at += 1;
    else if (tokens[at]?.lexeme.quiet && text(at + 1) === '~') at += 2;
    else if (text(at) === 'models' || (text(at) === 'mid' && text(at + 1) === '-')) {
      at += /^[.-]$/.test(text(at + 1)) ? 2 : 1;
    } else if (text(at) === 'partial' && isSpaced && isLonely(tokens, at, last)) at += 1;
    else return at;
  }
}

/** Whether a word stands only once in a span. */
const isLonely = (tokens: readonly Token[], at: number, last: number): boolean =>
  !tokens.slice(at + 1, last + 1).some(({ text }) => text === tokens[at]?.text);

const RELATION = /^[<>=]$/;
const isRelation = (token: Token | undefined): boolean =>
  token !== undefined && (RELATION.test(token.text) || COMMANDS.get(token.text) === 'relation');

/**
 * Where a span ends without what only follows it: a number in brackets behind a space (`R^2 (0.76)`), that of
 * a list (`d geq 2: 1`), the name to which a Greek letter is glued (`DeltaASR = 0.48`).
 */
function withoutRemark(tokens: readonly Token[], first: number, last: number): number {
  const [begin, name] = tokens.slice(first, first + 2);
  const isGlued = begin?.run !== begin?.text && name?.run === begin?.run;
  if (first < last && isGlued && /^[A-Z]{2,}$/.test(name?.text ?? '')) return first;
  const [four, three, two, one] = tokens.slice(Math.max(first, last - 3), last + 1);
  if (isNumber(one) && one?.spaced && two?.text === ':' && last - 2 > first) return last - 2;
  const isRemark = three?.text === '(' && three.spaced && isNumber(two) && one?.text === ')';
  return isRemark && isNumber(four) && !two?.text.includes(',') ? last - 3 : last;
}

function endOf(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  for (let at = first + 1; at < end; at += 1) {
    // “at least tau times in S”
    if (tokens[at]?.text === 'times' && tokens[at + 1]?.text === 'in') last = at - 1;
    // TeX would print the “about” of `rho ~ 0.35` as a space.
    if (tokens[at]?.text === '~' && isNumber(tokens[at + 1]) && at <= last) last = at - 1;
  }
  last = withPrimes(tokens, first, withoutRemark(tokens, first, last));
  last = withLimit(tokens, first, withValue(tokens, first, last));
  const [space, number, percent] = tokens.slice(last + 1, last + 4);
  if (isRelation(tokens[last]) && space?.text === '!' && !space.spaced) {
    if (!isNumber(number) || number?.spaced) return last;
    return percent?.text === '%' && !percent.spaced ? last + 3 : last + 2;
  }
  const isBraced = tokens[last]?.text === '}' && isRelation(tokens[last - 1]);
  const isOpen = isBraced || isRelation(tokens[last]) || tokens[last]?.text === 'pm';
  if (first === last || !isOpen || !isNumber(space)) return last;
  return number?.text === '%' && !number.spaced ? last + 2 : last + 1;
}
