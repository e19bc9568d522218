import { endOfGroup } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';
import type { Action } from './actions.ts';

/** What is named by a plain letter before it: an F test, a Z score. */
const STATISTIC = /^(?:tests?|statistics?|scores?|values?|ratios?)$/;

/**
 * Says whether a letter has no font of its own where it stands, whatever it may have elsewhere: a function
 * `R_T(x)` is not the set of real numbers, nor is a name (`R^3-VQA`), and the letter of a statistic (`F tests`)
 * is none of a class.
 *
 * @param tokens the tokens of the text
 * @param last the last token of the formula
 * @param at the letter
 * @param font what it would become
 * @returns whether it stays a plain letter
 */
export function isPlainLetter(
  tokens: readonly Token[],
  last: number,
  at: number,
  font: Action,
): boolean {
  if (/^[RFr]$/.test(tokens[at]?.text ?? '') && isCoefficient(tokens, at)) return true;
  if (font === 'mathcal') {
    return at === last && STATISTIC.test(tokens[at + 1]?.text ?? '');
  }
  if (font !== 'mathbb' || tokens[at]?.text !== 'R') return false;
  const script = tokens[at + 1];
  if (at + 2 > last || !/^[_^]$/.test(script?.text ?? '')) return false;
  const end = tokens[at + 2]?.text === '{' ? endOfGroup(tokens, at + 2, last) : at + 2;
  const [sign, name] = tokens.slice(end + 1, end + 3);
  if (sign === undefined || sign.spaced) return false;
  if (sign.text === '(') return end < last;
  return end === last && sign.text === '-' && /^[A-Z]{2}/.test(name?.text ?? '') && !name?.spaced;
}

/** Whether a letter, or one with a number for its script, is said to be a fraction of one: `R = 0.97`, `F_1 > 0.9`. */
function isCoefficient(tokens: readonly Token[], at: number): boolean {
  const isScript = /^[_^]$/.test(tokens[at + 1]?.text ?? '');
  const end = tokens[at + 2]?.text === '{' ? at + 4 : at + 2;
  const [relation, number] = tokens.slice(isScript ? end + 1 : at + 1, (isScript ? end : at) + 3);
  return (
    /^(?:[=<>]|approx|geq|leq)$/.test(relation?.text ?? '') && /^0?\.\d/.test(number?.text ?? '')
  );
}
