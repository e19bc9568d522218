import { LETTERS, OPERATORS } from '../../../schema/formulas/signs.ts';
import { texToPlain } from '../../../schema/formulas/texToPlain.ts';
import { foldSigns } from '../../../text/foldSigns.ts';
import { FORMULA_SPACE } from '../../../text/formulaSpace.ts';
import { spellSigns } from '../../../text/spelledSigns.ts';

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

/** Names of functions that stand between letters without a sign: `n log n`. */
const FUNCTIONS = new Set(['exp', 'ln', 'log', 'max', 'min', 'poly', 'polylog', 'sup']);

/** A letter or number, or a fraction of them. */
const TERM = /^(?:\p{L}|\d+)(?:\/(?:\p{L}|\d+))?$/u;

/** Signs that stand in formulas alone, and functions of one letter. */
const FORMULA =
  /[\\^_{}=<>≤≥√∞ℓ\p{Script=Greek}]|(?<![\p{L}\p{N}])(?:\p{L}|log|exp)\(|^[\p{L}\p{N}]{1,2}\/[\p{L}\p{N}]{1,2}$/u;

/** A word that a reader asks for. */
export interface Term {
  /** Letters, digits and hyphens, as the index has it. */
  word: string;
  /** As it was typed. */
  written: string;
  /** Whether it stands for itself and begins no other word: one or two letters, or a formula. */
  isWhole: boolean;
}

/** What a reader asks for. */
export interface TypedWords {
  terms: Term[];
  /** Whether the words stand between quotation marks: one after the other, nothing between them. */
  isPhrase: boolean;
}

/** `k log d` and `log 1/ε` are formulas, and one word. */
function joinBareFormula(text: string): string {
  const words = text.trim().split(/\s+/);
  const isFormula =
    words.length > 1 &&
    words.some((word) => FUNCTIONS.has(word)) &&
    words.some((word) => TERM.test(word)) &&
    words.every((word) => FUNCTIONS.has(word) || TERM.test(word));
  return isFormula ? words.join(FORMULA_SPACE) : text;
}

/** Reads a word between two spaces; nothing where it has no letter or digit. */
function readTerm(typed: string): Term[] {
  const sign = withSigns(typed);
  const word = foldSigns(spellSigns(sign)).replaceAll(/[^\p{L}\p{N}\p{M}-]/gu, '');
  if (!/[\p{L}\p{N}]/u.test(word)) return [];
  const written = typed
    .replaceAll(FORMULA_SPACE, ' ')
    .replaceAll(/^["“”'‘,;:!?]+|["“”'’.,;:!?]+$/g, '');
  const isFormula = FORMULA.test(sign) || typed.includes(FORMULA_SPACE);
  const isWhole = !word.includes('-') && (isFormula || [...word].length <= SHORT);
  return [{ word, written, isWhole: isWhole || spellSigns(sign) !== sign }];
}

/** Such words begin hundreds of others. */
const SHORT = 2;

/**
 * Reads what a reader types as the index has it: `ell_2`, `\ell_2` and `ℓ₂` are `l2`, `λ` is
 * `lambda`, `O(n log n)` and `n log n` are one word, `RegMean++` loses the signs that are not indexed.
 *
 * @param typed the words of a search
 * @returns the words; none where nothing was typed that is indexed
 */
export function readTypedWords(typed: string): TypedWords {
  const [, phrase] = /^\s*["“”](.+)["“”]\s*$/.exec(typed) ?? [];
  const text = (phrase ?? typed).replaceAll('$', '');
  const plain = (text.includes('\\') ? texToPlain(text) : text)
    .replaceAll(INFINITY, '∞')
    .replaceAll(ELL, 'ℓ')
    .replaceAll(ARGUMENT, (group) => group.replaceAll(/\s+/g, FORMULA_SPACE))
    .replaceAll(GROUP, joinGroup);
  const terms = joinBareFormula(plain).split(/\s+/).flatMap(readTerm);
  return { terms, isPhrase: phrase !== undefined && terms.length > 0 };
}

/**
 * Takes a word apart that no paper has as it is.
 *
 * @param term the word
 * @returns the parts of a compound, the words of a formula that had spaces; none of any other word
 */
export function takeApart({ word, written }: Term): Term[] {
  if (/\s/.test(written)) return written.split(/\s+/).flatMap(readTerm);
  return word.includes('-') ? word.split('-').flatMap(readTerm) : [];
}
