import { GREEK_NAME } from '../tables/fixedExpressions.ts';

/** A word with a capital, behind the letter. */
const NAME_BEHIND = /^ (\p{Lu}\p{L}+)/u;
/** A word with a capital in the middle of a sentence, before the letter. */
const NAME_BEFORE = /[\p{L},] (\p{Lu}\p{Ll}+) $/u;
/** What follows a letter that is a variable after all. */
const BEHIND_VARIABLE = /^(?:[_^(]| ?=|-\p{Ll})/u;
/** Short names that begin other names: PiPViT, MuZero. */
const SHORT = /^(?:Pi|Mu|Nu|Xi)$/;

/**
 * Tells whether a Greek letter's name with a capital is part of a name: `Lambda Mapping Network`, `High Gamma`,
 * `PiPViT`. In 3,330 abstracts, authors set none of 29 such between dollars.
 *
 * @param name the letter's name
 * @param before what stands before it
 * @param after what stands behind it
 */
export function isGreekOfName(name: string, before: string, after: string): boolean {
  if (!/^\p{Lu}/u.test(name)) return false;
  if (SHORT.test(name) && /^\p{Lu}/u.test(after)) return true;
  const isName = (word: string | undefined) => word !== undefined && !GREEK_NAME.test(word);
  if (isName(NAME_BEHIND.exec(after)?.[1])) return true;
  return isName(NAME_BEFORE.exec(before)?.[1]) && !BEHIND_VARIABLE.test(after);
}
