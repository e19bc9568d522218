import { COMMANDS } from '../tables/commands.ts';
import { bracketStep } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';

/** Signs between two sides: in a formula they are no words. */
const BETWEEN = new Set('in to cup cap ni gets land lor setminus'.split(' '));
const UNITS = new Set('m km cm mm nm s ms kg g Hz GHz MHz eV GeV TeV K'.split(' '));

/**
 * Says whether a word that is a command in some formulas and a word or letters in others is a command
 * where it stands: a switch of fonts before what it sets (`{bf x}`), a sign between two sides, a script
 * without braces (`x^ast`), a function before its argument.
 *
 * @param tokens the tokens of the text
 * @param first the first token of the formula
 * @param last the last token of the formula
 * @param at the word
 * @returns whether it is a command for certain
 */
export function isSurelyCommand(
  tokens: readonly Token[],
  first: number,
  last: number,
  at: number,
): boolean {
  const { text } = tokens[at] as Token;
  const before = at > first ? tokens[at - 1] : undefined;
  const after = at < last ? tokens[at + 1] : undefined;
  if (before?.text === '_' || before?.text === '^') return after?.text !== '_';
  // `x^{top}`; a word stands in an index, not in a power.
  if (
    before?.text === '{' &&
    at - 2 >= first &&
    tokens[at - 2]?.text === '^' &&
    after?.text === '}'
  ) {
    return /^(?:top|bot|star|ast)$/.test(text);
  }
  if (text === 'll' && before && after) return before.text !== '{';
  if (!after) return first === last && /^(?:ast|ll|star|cap|cup|bot|top)$/.test(text);
  if (/^(?:big|Big)$/.test(text)) return !after.spaced && /^[([|{}\])]$/.test(after.text);
  if (COMMANDS.get(text) === 'switch') {
    if (!after.spaced || after.kind === 'sign') return false;
    if (before?.text === '{') return true;
    if (text === 'rm' && before?.text === '(') return true;
    return /^(?:cal|bf)$/.test(text) && after.kind === 'word' && after.text.length === 1;
  }
  if (BETWEEN.has(text)) {
    return (
      before !== undefined && before.text !== '{' && after.text !== '}' && !isProse(before, after)
    );
  }
  if (text === 'Pr') return !after.spaced && /^[([]$/.test(after.text);
  if (!/^(?:bar|hat|dot)$/.test(text)) return false;
  if (COMMANDS.get(after.text) === 'letter') return true;
  return after.spaced && after.text.length === 1 && after.kind === 'word';
}

/**
 * Says whether a sign between two sides has none, alone in its braces: `d_{in}` is the `d` of what goes in.
 *
 * @param tokens the tokens of the text
 * @param at the word
 * @returns whether it is a word for certain
 */
export function isSurelyWord(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  const around = `${tokens[at - 1]?.text ?? ''}${tokens[at + 1]?.text ?? ''}`;
  if (text === 'pm') return around === '()';
  if (text === 'vec') return tokens[at + 1]?.text === '(';
  if (!BETWEEN.has(text)) return false;
  return tokens[at - 1]?.text === '{' && tokens[at + 1]?.text === '}';
}

/**
 * Whether a letter is the set of real numbers: `X in R^d`, `R^{n times d}`, but not the statistic `R^2`.
 *
 * @param tokens the tokens of the text
 * @param first the first token of the formula
 * @param last its last token
 * @param at the token in question
 * @returns whether it is that set for certain
 */
export function isRealNumbers(
  tokens: readonly Token[],
  first: number,
  last: number,
  at: number,
): boolean {
  if (tokens[at]?.text !== 'R') return false;
  const inside = (index: number) => (index < first || index > last ? undefined : tokens[index]);
  if (/^(?:in|to|subset|subseteq|rightarrow)$/.test(inside(at - 1)?.text ?? '')) {
    return inside(at + 1)?.text !== '(';
  }
  if (inside(at + 1)?.text !== '^') return false;
  const power = inside(at + 2);
  if (power?.text !== '{') return /^[a-zN]$/.test(power?.text ?? '');
  for (let index = at + 3; index <= last && tokens[index]?.text !== '}'; index += 1) {
    if (tokens[index]?.text === 'times') return true;
  }
  return inside(at + 4)?.text === '}' && /^[a-zN]$/.test(inside(at + 3)?.text ?? '');
}

/** Whether a place of a formula stands in none of its brackets. */
function isOutermost(tokens: readonly Token[], first: number, at: number): boolean {
  let depth = 0;
  for (let index = first; index < at; index += 1) {
    const { text } = tokens[index] as Token;
    depth += bracketStep(text);
  }
  return depth === 0;
}

/** Whether a word of prose stands on either side. */
const isProse = (before: Token, after: Token): boolean =>
  [before, after].some(
    ({ text, kind }) => kind === 'word' && text.length > 3 && !COMMANDS.has(text),
  );

/**
 * Says whether a comma, semicolon or exclamation mark is what the Hub left of a space of TeX (`\,`, `\;`,
 * `\!`): apart from what it follows, at a bracket, between a number and its unit, at a relation.
 *
 * @param tokens the tokens of the text
 * @param first the first token of the formula
 * @param last the last token of the formula
 * @param at the sign
 * @returns whether it is a space
 */
export function isThinSpace(
  tokens: readonly Token[],
  first: number,
  last: number,
  at: number,
): boolean {
  const { text, spaced } = tokens[at] as Token;
  if (at === first || at === last || !/^[,;!]$/.test(text)) return false;
  const before = tokens[at - 1] as Token;
  const after = tokens[at + 1] as Token;
  const isRelation = ({ text: word }: Token): boolean => COMMANDS.get(word) === 'relation';
  if (text === ';') return isRelation(before) || isRelation(after) || after.text === 'forall';
  if (text === '!') {
    if (after.spaced) return false;
    const isBetween = isRelation(before) || COMMANDS.get(before.text) === 'operator';
    if (isBetween || /^[<>=]$/.test(before.text) || COMMANDS.has(after.text)) return true;
    // `U\!SV`: behind a factorial would stand a space.
    return before.kind === 'word' && after.kind === 'word';
  }
  if (before.text === ',' && !spaced) return true;
  // `O(n,poly(d))`, `d,ln d`: a factor, as other arguments stand behind a space or are no functions.
  if (!after.spaced && /^(?:poly|polylog|log|ln)$/.test(after.text)) return true;
  if (spaced || /^[([]$/.test(before.text) || /^[)\]]$/.test(after.text)) return true;
  // `27,M`, but `A_1,A_2` and `i=1,j=2`.
  const isNumber = before.kind === 'number' && !/^[_^]$/.test(tokens[at - 2]?.text ?? '');
  const isFactor = /^[)\]]$/.test(before.text) || (isNumber && tokens[at + 2]?.text !== '=');
  if (isFactor && after.kind === 'word' && !after.spaced) {
    return !/dots$/.test(after.text) && isOutermost(tokens, first, at);
  }
  return before.kind === 'number' && !after.spaced && UNITS.has(after.text);
}
