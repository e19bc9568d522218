import { COMMANDS } from './tables/commands.ts';

/** A formula found in stripped text. */
export interface FoundFormula {
  /** UTF-16 offset of its first character. */
  readonly from: number;
  /** UTF-16 offset after its last character. */
  readonly to: number;
  /** Its TeX, without dollars. */
  readonly tex: string;
  /** Why it was taken for mathematics, in a few words for people. */
  readonly reason: string;
}

/** A letter or a command with its scripts, such as `x_t`, `ell_2`, `L^2`, `w^*`, `R^{N times d}`. */
const SCRIPTED =
  /(?<![\w\\])(?:[A-Za-z]|ell|pi|alpha|beta|sigma|lambda|mu|theta)(?:[_^](?:\{[^{}$\\]{1,40}\}|[A-Za-z0-9*+](?![A-Za-z0-9])|infty))+(?![\w{}])/g;
const FACTOR = /(?<=\d)times(?![A-Za-z])/g;

/**
 * Finds formulas whose dollars and backslashes were stripped, and rebuilds their TeX.
 *
 * @param text plain text, code and URLs masked.
 * @returns disjoint formulas in order.
 */
export function findFormulas(text: string, _options?: { title?: boolean }): FoundFormula[] {
  const found: FoundFormula[] = [];
  for (const match of text.matchAll(SCRIPTED)) {
    const tex = match[0].replace(/[A-Za-z]+/g, (word) => (COMMANDS.has(word) ? `\\${word}` : word));
    found.push({ from: match.index, to: match.index + match[0].length, tex, reason: 'a script' });
  }
  for (const match of text.matchAll(FACTOR)) {
    found.push({ from: match.index, to: match.index + 5, tex: '\\times', reason: 'a factor' });
  }
  return found.sort((left, right) => left.from - right.from);
}
