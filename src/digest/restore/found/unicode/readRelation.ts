import type { Piece } from './piece.ts';
import { RELATIONS } from './signs.ts';

/** A relation that a sentence puts before a term: `at most ≤ ε`. */
export function readRelation(text: string, from: number): Piece | undefined {
  const tex = RELATIONS.get(text[from] ?? '');
  if (tex === undefined) return undefined;
  return { tex, to: text[from + 1] === ' ' ? from + 2 : from + 1, sure: false };
}

/** A colon between the name of a map and its domain: `f: ℝⁿ → ℝ`. */
export const isMapping = (text: string, colon: number) =>
  /(?<![\p{L}\p{N}\p{M}])\p{L}[₀-ₜ]?$/u.test(text.slice(Math.max(0, colon - 3), colon)) &&
  /^: \S{1,20} ?[→↦]/u.test(text.slice(colon, colon + 26));

/** Square brackets behind the sign of an expectation or a probability. */
export const isExpectation = (text: string, bracket: number) =>
  text[bracket] === '[' && /(?:𝔼|ℙ)$/u.test(text.slice(bracket - 2, bracket));
