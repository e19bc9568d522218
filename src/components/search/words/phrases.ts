import { stemmer } from 'stemmer';
import { foldSigns } from '../../../text/foldSigns.ts';
import { spellSigns } from '../../../text/spelledSigns.ts';

/** Nearly all words are plain, and there are thousands in the papers that are looked at. */
const PLAIN = /^[\x21-\x7e]*$/;

/** Letters and digits in lower case, without accents. */
const bare = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase().replaceAll(/[^a-z\d]/g, '')
    : foldSigns(word)
        .normalize('NFD')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();

/** A word of a text; of a compound, a part. */
interface Part {
  form: string;
  /** Which of the words between spaces it is in. */
  token: number;
}

/** Hyphens, and what stands between words of some letters; a slash between letters is a fraction's. */
const BETWEEN = /[-‐‑–—]|(?<=\p{L}{2})\/(?=\p{L}{2})/u;

/** What may be a name such as `C++`. */
const SIGNED = /[+#]/;

/** The words of a text in order; what hyphens and slashes join is apart, for `low-rank` is `low rank`. */
function partsOf(text: string): Part[] {
  return text
    .split(/\s+/)
    .filter((token) => token !== '')
    .flatMap((token, at) =>
      (SIGNED.test(token) ? spellSigns(token) : token)
        .split(BETWEEN)
        .map((part) => ({ form: bare(part), token: at }))
        .filter(({ form }) => form !== ''),
    );
}

/** How two words must be alike. */
export type Likeness = 'stem' | 'form';

/** Tells whether a word is another or its plural. */
const isSameForm = (one: string, other: string): boolean =>
  one === other ||
  [`${other}s`, `${other}es`].includes(one) ||
  [`${one}s`, `${one}es`].includes(other);

const isAlike = (one: string, other: string, likeness: Likeness): boolean =>
  isSameForm(one, other) || (likeness === 'stem' && stemmer(one) === stemmer(other));

/** Where words stand one after the other in a text, as ranges of its parts. */
function findRuns(
  parts: readonly Part[],
  words: readonly string[],
  likeness: Likeness,
): { from: number; to: number }[] {
  const forms = words.map(bare).filter((form) => form !== '');
  if (forms.length === 0) return [];
  return parts.flatMap((_, from) => {
    const to = from + forms.length;
    const isThere =
      to <= parts.length &&
      forms.every((form, at) => isAlike(parts[from + at]?.form ?? '', form, likeness));
    return isThere ? [{ from, to }] : [];
  });
}

/**
 * Finds a phrase in a text.
 *
 * @param text plain text
 * @param words the words of the phrase, compounds taken apart
 * @returns the words between spaces that it stands in, counted from zero, in order
 */
export function tokensOfPhrase(text: string, words: readonly string[]): number[] {
  const parts = partsOf(text);
  const runs = findRuns(parts, words, 'stem');
  return [
    ...new Set(runs.flatMap(({ from, to }) => parts.slice(from, to).map(({ token }) => token))),
  ];
}

/**
 * Tells whether a text has words one after the other, with nothing between them: “linear self-attention” is no
 * “linear attention”.
 *
 * @param text plain text
 * @param words the words, compounds taken apart
 * @param likeness whether another ending will do
 * @returns whether it has them
 */
export const hasPhrase = (
  text: string,
  words: readonly string[],
  likeness: Likeness = 'stem',
): boolean => findRuns(partsOf(text), words, likeness).length > 0;

/**
 * Tells whether a text has each of some words, as they are or in the plural.
 *
 * @param text plain text
 * @param words the words, compounds taken apart
 * @returns whether none is missing
 */
export function hasForms(text: string, words: readonly string[]): boolean {
  const forms = partsOf(text).map(({ form }) => form);
  return words.map(bare).every((word) => forms.some((form) => isSameForm(form, word)));
}
