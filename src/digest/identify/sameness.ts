import { createHash } from 'node:crypto';

/** Abstracts that share this part of their words under one title are of one paper. */
const SAME_ABSTRACT = 0.3;

/**
 * Makes the key under which a title is found again, however its spaces, case, punctuation and
 * mathematics are printed.
 *
 * @param title a title as a digest prints it
 * @returns 16 hexadecimal digits; titles without a letter or digit are told apart by all their signs
 */
export function titleKey(title: string): string {
  const letters = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\\[a-z]+\*?/g, (command) => command.slice(1))
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const key = letters === '' ? title.trim() : letters;
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/**
 * Tells whether two abstracts under the same title are of the same paper.
 *
 * @param one an abstract as printed, possibly empty
 * @param other another
 * @returns true where one is empty or they share enough words
 */
export function isSameAbstract(one: string, other: string): boolean {
  if (one === other) return true;
  const words = wordSet(one);
  const others = wordSet(other);
  if (words.size === 0 || others.size === 0) return true;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / (words.size + others.size - shared) >= SAME_ABSTRACT;
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
