/**
 * Stands for a space inside a formula, where the formula is to be one word: no white space, and no letter
 * (U+2063, the invisible separator of mathematics).
 */
export const FORMULA_SPACE = '\u2063';
