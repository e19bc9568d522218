import { LETTERS, OPERATORS } from '../../../schema/formulas/signs.ts';
import { texToPlain } from '../../../schema/formulas/texToPlain.ts';
import { foldSigns } from '../../../text/foldSigns.ts';

/** The argument of a function of one letter, `(n log n)` of `O(n log n)`, or an exponent. */
const ARGUMENT = /(?<=(?<![\p{L}\p{N}])\p{L}|[_^])\([^()]*\)/gu;

/** What TeX has in braces, with names of operators that lost their backslash. */
const GROUP = /\{[^{}]*\}/g;

/** `ell_2`, `ell 2` and `ellinf`, which the index has as `l2` and `linf`. */
const ELL = /(?<!\p{L})ell(?:(?=[\d_^∞]|inf)|\s+(?=[\d∞]|inf))/giu;

const INFINITY = /(?<=(?<!\p{L})[lL][-_^{]*)inf(?:ty|inity)/gu;

/** Takes the spaces and operators out of what is one word in the index. */
function joinGroup(group: string): string {
  return group
    .replaceAll(/(?<!\\)\p{L}+/gu, (word) => (OPERATORS.has(word) ? ' ' : word))
    .replaceAll(/\s+/g, '');
}

/** Puts the signs into a formula whose commands lost their backslash. */
const withSigns = (word: string): string =>
  /[_^{]/.test(word) ? word.replaceAll(/\p{L}{2,}/gu, (name) => LETTERS.get(name) ?? name) : word;

/**
 * Writes what a reader types as the index has it: `ell_2`, `\ell_2` and `ℓ₂` are `l2`, `λ` is
 * `lambda`, `O(n log n)` is one word, `RegMean++` loses the signs that are not indexed.
 *
 * @param typed the words of a search
 * @returns words of letters, digits and hyphens; the quotes of an exact phrase stay around it
 */
export function readTypedWords(typed: string): string {
  const [, phrase] = /^\s*["“”](.+)["“”]\s*$/.exec(typed) ?? [];
  const text = (phrase ?? typed).replaceAll('$', '');
  const words = (text.includes('\\') ? texToPlain(text) : text)
    .replaceAll(INFINITY, '∞')
    .replaceAll(ELL, 'ℓ')
    .replaceAll(ARGUMENT, (group) => group.replaceAll(/\s+/g, ''))
    .replaceAll(GROUP, joinGroup)
    .split(/\s+/)
    .map((word) => foldSigns(withSigns(word)).replaceAll(/[^\p{L}\p{N}\p{M}-]/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [only = '', ...others] = words;
  // What begins with “pi” has nothing to do with π, nor what begins with “w” with w^*.
  const isFormula = /[\\^_{$]/.test(typed) || !text.includes(only);
  const isShortSign = others.length === 0 && isFormula && /^\p{L}{1,2}$/u.test(only);
  return phrase === undefined && !isShortSign ? words.join(' ') : `"${words.join(' ')}"`;
}
