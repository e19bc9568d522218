import { COMMANDS } from '../tables/commands.ts';
import { GREEK_NAME } from '../tables/fixedExpressions.ts';
import { BEFORE_A_QUANTITY, UNMISTAKABLE_NAMES } from '../tables/unmistakableNames.ts';
import type { Token } from '../tokens/tokenize.ts';
import { repairSpan } from './repairSpan.ts';
import type { Candidate, TokenSpan } from './spans.ts';

/** Bands of the brain's waves beside “theta”, of which authors write no signs. */
const BAND = /^(?:alpha|beta|delta)$/;

/** Scripts, factors, orders of growth and logarithms of letters: abstracts without mathematics have none. */
function isOperation(tokens: readonly Token[], at: number): boolean {
  const { text, spaced } = tokens[at] as Token;
  const before = spaced ? undefined : tokens[at - 1];
  const next = tokens[at + 1];
  const after = next?.spaced === false ? next : undefined;
  if (text === '^') return after !== undefined;
  if (text === '_' && before?.text === 'D' && tokens[at + 2]?.text === 'D') return false;
  if (text === '_') {
    const isLetter = before?.text.length === 1 || COMMANDS.get(before?.text ?? '') === 'letter';
    if (after?.text === '{' || (isLetter && isShort(after))) return true;
    return ACRONYM.test(before?.text ?? '') && isDigit(after) && !isGlued(tokens[at + 2]);
  }
  // A change by so much; Delta3 may be a name.
  if (text === 'Delta') return after?.kind === 'number' && isAmount(after, tokens[at + 2]);
  if (text === 'times') {
    return before?.kind === 'number' || before?.text === '{' || next?.kind === 'number';
  }
  if (/^(?:O|Omega|Theta)$/.test(text)) return after?.text === '(';
  return text === 'log' && next?.kind === 'word' && next.text.length === 1 && next.spaced;
}

/** A short name with an index, `SE_2`. */
const ACRONYM = /^[A-Z][A-Za-z]{1,3}$/;
const isDigit = (token: Token | undefined): boolean => /^\d$/.test(token?.text ?? '');
const isGlued = (token: Token | undefined): boolean =>
  token !== undefined && !token.spaced && (token.kind !== 'sign' || token.text === '_');
const isAmount = ({ text }: Token, next: Token | undefined): boolean =>
  text.includes('.') || (next?.text === '%' && !next.spaced);

const isShort = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'sign' && token.text.length === 1;

/** A word with a capital behind that of a letter: `Lambda Mapping Network`. */
const isNameBehind = ({ text }: Token): boolean =>
  /^[A-Z][A-Za-z]+$/.test(text) && !GREEK_NAME.test(text) && !COMMANDS.has(text);

/** Whether a Greek letter's name is that of a city or a model: `Xi'an`, `phi-4`, a model called "Sigma". */
function isName(tokens: readonly Token[], at: number): boolean {
  const { text, spaced } = tokens[at] as Token;
  const [before, next, behind] = [at - 1, at + 1, at + 2].map((near) => tokens[near]);
  if (next === undefined) return false;
  if (next.spaced) return /^[A-Z]/.test(text) && isNameBehind(next);
  if (text === 'Xi') return /^['’]$/.test(next.text) && behind?.text === 'an';
  if (text === 'phi') {
    return next.kind === 'number' || (next.text === '-' && behind?.kind === 'number');
  }
  return (
    /^[A-Z]/.test(text) && !spaced && /^[“"]$/.test(before?.text ?? '') && /^[”"]$/.test(next.text)
  );
}

/** Whether `sim` is a simulation: `real-to-sim`, `sim2real`, `sim2sim`, but not `sim2times`. */
function isSimulation(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]?.spaced && tokens[at - 1]?.text === '-') return true;
  const isWord = ({ spaced, lexeme, text }: Token): boolean =>
    !spaced && (lexeme.quiet || text === 'sim');
  const [origin, into, number, goal] = [at - 2, at - 1, at + 1, at + 2].map((near) => tokens[near]);
  const leads = number?.text === '2' && !number.spaced && goal !== undefined && isWord(goal);
  return leads || (origin?.text === 'sim' && into?.text === '2' && !tokens[at]?.spaced);
}

/** Whether a number is said to be the value of what stands here, `kappa = 0.75`: authors set 79 of 79 such. */
function hasValue(tokens: readonly Token[], at: number): boolean {
  const [relation, sign, number] = tokens.slice(at + 1, at + 4);
  if (!/^[<>=]$/.test(relation?.text ?? '')) return false;
  return sign?.kind === 'number' || (/^[+-]$/.test(sign?.text ?? '') && number?.kind === 'number');
}

function isUnmistakable(tokens: readonly Token[], at: number): boolean {
  if (isOperation(tokens, at)) return true;
  const { text, run, kind } = tokens[at] as Token;
  if (kind !== 'word' || run !== text) return false;
  const next = tokens[at + 1];
  if (isName(tokens, at)) return false;
  if (BEFORE_A_QUANTITY.has(text)) return next?.kind === 'number';
  if (text === 'sim' && isSimulation(tokens, at)) return false;
  if (COMMANDS.get(text) === 'letter' && hasValue(tokens, at)) return true;
  if (text === 'sim' || text === 'approx') return !/^[-.]$/.test(next?.text ?? '');
  return UNMISTAKABLE_NAMES.has(text);
}

/**
 * Finds the tokens that only a formula has.
 *
 * @param tokens the tokens of a text
 * @returns their places, in order
 */
export function findUnmistakable(tokens: readonly Token[]): number[] {
  const places: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    // Most tokens are words of prose, of which no more need be asked.
    if (tokens[at]?.lexeme.telling && isUnmistakable(tokens, at)) places.push(at);
  }
  const isTheta = (at: number): boolean => tokens[at]?.text === 'theta';
  if (!places.some(isTheta) || !tokens.some(({ text }) => BAND.test(text))) return places;
  return places.filter((at) => !isTheta(at));
}

/** Candidates are no longer. */
const REACH = 200;

/**
 * Adds formulas where tokens that only a formula has stand in none.
 *
 * @param tokens the tokens of a text
 * @param spans formulas, disjoint, in order
 * @param places the tokens that must stand in one, in order
 * @param candidates spans that may be formulas, in order of their first token
 * @param chances how surely each is one
 * @returns the spans, each of the tokens in one: its surest candidate that touches no other, or a word alone
 */
export function coverUnmistakable(
  tokens: readonly Token[],
  spans: readonly TokenSpan[],
  places: readonly number[],
  candidates: readonly Candidate[],
  chances: Float64Array,
): TokenSpan[] {
  const all = [...spans];
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of spans) taken.fill(1, first, last + 1);
  const isFree = ({ first, last }: TokenSpan): boolean =>
    !taken.subarray(first, last + 1).includes(1);
  let near = 0;
  for (const at of places) {
    if (taken[at] === 1) continue;
    let best: TokenSpan | undefined;
    let most = 0;
    while ((candidates[near]?.first ?? at) < at - REACH) near += 1;
    for (let index = near; (candidates[index]?.first ?? Infinity) <= at; index += 1) {
      const candidate = candidates[index] as Candidate;
      const chance = chances[index] as number;
      if (candidate.last < at || chance <= most) continue;
      const repaired = repairSpan(tokens, candidate);
      if (!repaired || repaired.first > at || repaired.last < at || !isFree(repaired)) continue;
      best = repaired;
      most = chance;
    }
    if (best === undefined && tokens[at]?.kind === 'sign') continue;
    const { first, last } = best ?? { first: at, last: at };
    taken.fill(1, first, last + 1);
    all.push({ first, last });
  }
  return all.sort((left, right) => left.first - right.first);
}
