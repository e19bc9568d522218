import { GREEK_NAME } from '../tables/fixedExpressions.ts';

/** Rays, cells and networks that are named by a letter: `X ray`, `T cells`, `U Net`. */
const NAMED_BY_LETTER: readonly (readonly [letter: RegExp, after: RegExp])[] = [
  [/^X$/, /^ rays?\b/],
  [/^[TB]$/, /^ (?:cells?|lymphocytes?)\b/],
  [/^[UV]$/, /^ [Nn]ets?\b/],
];
/** The name of a genus, cut to its initial, `D. muscipula`, and the first initial of a person: `J. R. Smith`. */
const BEHIND_INITIAL = /^\. (?:\p{Ll}{3}|\p{Lu}\. \p{Lu}\p{Ll})/u;
/** The last one. */
const LAST_INITIAL = /\b\p{Lu}\. (?=\p{Lu}\. \p{Lu}\p{Ll})/u;
const UNIT = /^[CFK]$/;
const BEFORE_UNIT = /(?:\d degrees?|\bdegrees|\d) $/;
/** What leads up to a language of programming that is named by a letter. */
const BEFORE_LANGUAGE =
  /(?:\bprogramming languages?\b|\bPython (?:and|or)\b|\b[Ii]mplemented (?:entirely )?in\b|\bwritten in\b)[^.;()]{0,12} $/;
/** What is named by a letter behind it, in the middle of a sentence: `Medal S`, `Type B`, `Company X`. */
const NAMED_BEFORE =
  /(?:\p{Ll}|,) (?!(?:Let|Given|For|With|Where|If|When|Set|Since|Then|Suppose|Here|Hilbert|Banach)\b)(\p{Lu}\p{Ll}{2,}) $/u;
const BEHIND_NAMED = /^(?:[.,;:)]| (?![=<>+*/^_|]|-? ?\d|(?:in|leq|geq|subset|approx|sim|to)\b))/;
/** What journals are named after, “J. ACM”. */
const JOURNAL = /^\. (?:ACM|Algorithms|Appl|Chem|Comp|Mach|Math|Phys|Stat)/;
/** What is of the language C. */
const OF_C =
  /^(?:-based|[ -](?:code|programs?|language|library|compiler|runtime|representation)\b)/;
const LONGEST_BEFORE = 48;

/**
 * Tells whether a capital by itself is a name and no variable: of rays, of a genus, a unit or a language.
 *
 * @param text the text
 * @param from offset of the letter
 */
export function isLetterOfName(text: string, from: number): boolean {
  const letter = text.charAt(from);
  const before = text.slice(Math.max(0, from - LONGEST_BEFORE), from);
  const after = text.slice(from + 1, from + 16);
  if (BEHIND_INITIAL.test(after)) return true;
  if (LAST_INITIAL.test(text.slice(Math.max(0, from - 3), from + 5))) return true;
  if (UNIT.test(letter) && BEFORE_UNIT.test(before)) return true;
  if (/^[RC]$/.test(letter) && BEFORE_LANGUAGE.test(before)) return true;
  if (letter === 'J' && JOURNAL.test(after)) return true;
  if (letter === 'C' && OF_C.test(after)) return true;
  const name = NAMED_BEFORE.exec(before)?.[1];
  if (name !== undefined && !GREEK_NAME.test(name) && BEHIND_NAMED.test(after)) return true;
  return NAMED_BY_LETTER.some(([named, noun]) => named.test(letter) && noun.test(after));
}

/** What follows the `s` of a genitive whose apostrophe is lost: a word, but none that joins or relates. */
const BEHIND_GENITIVE =
  /^ (?!(?:and|at|of|in|is|are|as|by|for|from|has|if|on|or|over|such|than|that|the|then|to|towards?|via|we|when|where|which|while|with)\b)\p{Ll}{3}/u;
const BEFORE_GENITIVE = /\p{Ll}{3} $/u;
/** An `s` that stands otherwise than between two words: a variable of the abstract. */
const OTHER_S = /(?<![\p{L}\p{N}'’])s(?![\p{L}\p{N}])(?<!\p{Ll} s(?= \p{Ll}))/u;
const NEAR = 1_000;

/**
 * Tells whether an `s` by itself is that of a genitive: `your model s behavior`.
 *
 * @param text the text
 * @param from offset of the `s`
 */
export function isGenitive(text: string, from: number): boolean {
  if (!BEFORE_GENITIVE.test(text.slice(Math.max(0, from - 4), from))) return false;
  if (!BEHIND_GENITIVE.test(text.slice(from + 1, from + 12))) return false;
  return !OTHER_S.test(text.slice(Math.max(0, from - NEAR), from + NEAR));
}
