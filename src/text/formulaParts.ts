import { sidesOf } from './formulaSides.ts';
import { FORMULA_SPACE } from './formulaSpace.ts';

/** What a function is of: `n log n` of `O(n log n)`, `1/ε` of `log(1/ε)`. */
const ARGUMENT = /(?<=\p{L})\(([^()]*)\)/gu;

/** A logarithm with what it is of, in parentheses or without: `log(1/ε)`, `log 1/ε`. */
const LOGARITHM = new RegExp(
  `(?<!\\p{L})log${FORMULA_SPACE}?(?:\\([^()]*\\)|[\\p{L}\\p{N}/]+)`,
  'gu',
);

/** A fraction of short terms: `1/ε`, `d/n²`. */
const FRACTION = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,2}\/[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])/gu;

/**
 * Takes out of a formula what readers look for on its own: its sides, what functions are of, logarithms and
 * fractions. `N = O(k log(1/ε))` has `1/ε` and `log(1/ε)`.
 *
 * @param formula the formula in plain text, as one word, its spaces as {@link FORMULA_SPACE}
 * @returns the parts without spaces, each once; with the formula itself where it has one side
 */
export function formulaParts(formula: string): string[] {
  const parts = [
    ...sidesOf(formula),
    ...Array.from(formula.matchAll(ARGUMENT), ([, argument = '']) => argument),
    ...[LOGARITHM, FRACTION].flatMap((pattern) => formula.match(pattern) ?? []),
  ];
  return [...new Set(parts.map((part) => part.replaceAll(FORMULA_SPACE, '')))];
}
