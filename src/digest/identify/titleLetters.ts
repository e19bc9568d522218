import { ASCII_LETTERS } from './asciiLetters.ts';

/** Signs that a digest prints by the names of their commands where the Hub has stripped them. */
const SIGN_NAMES: Readonly<Record<string, string>> = {
  '×': 'times',
  '≤': 'leq',
  '≥': 'geq',
  '→': 'to',
  '∈': 'in',
  '±': 'pm',
  '≈': 'approx',
  '∞': 'infty',
  ℓ: 'ell',
};

/** Commands are nested so deep at most. */
const DEEPEST = 20;

/** ASCII without a backslash. */
const PLAIN = /^[\0-[\]-\x7f]*$/;

/**
 * Reduces a title to what stays the same however its spaces, case, accents, punctuation and
 * mathematics are printed: `$\ell_2$`, `ell_2` and `ℓ₂` give `ell2`.
 *
 * @param title a title as a source prints it
 * @returns lower-case letters and digits; empty where the title has none
 */
export function titleLetters(title: string): string {
  // Most titles need nothing of what follows.
  if (PLAIN.test(title)) return title.toLowerCase().replace(/[^a-z0-9]+/g, '');
  let text = title;
  // As the Hub strips TeX: a command leaves its argument, or its own name where it has none.
  for (let [outer, depth] = ['', 0]; outer !== text && depth < DEEPEST; depth += 1) {
    if (!text.includes('\\')) break;
    outer = text;
    text = text.replace(/\\[A-Za-z]+\*?\s*\{([^{}]*)\}/g, '$1');
  }
  return text
    .replace(/[×≤≥→∈±≈∞ℓ]/g, (sign) => SIGN_NAMES[sign] ?? sign)
    .replace(/\\([A-Za-z]+)\*?/g, '$1')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => ASCII_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
