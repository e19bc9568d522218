import { createHash } from 'node:crypto';
import type { Slug } from '../../schema/index.ts';
import { ASCII_LETTERS } from './asciiLetters.ts';

/** A permalink's slug has at most this many characters, a numbered suffix not counted. */
const LONGEST_SLUG = 80;

/** Signs that a slug spells as words of their own. */
const ASCII_SIGNS: Readonly<Record<string, string>> = { '&': ' and ', '∞': ' infinity ' };

/** Names that Windows keeps for devices, so that no file may bear them. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Makes the slug of a title as GitHub does for headings, in ASCII: lower case, punctuation gone,
 * words joined by single hyphens, cut at a word's end.
 *
 * @param title a title in plain text
 * @returns 1 to 80 characters; a fingerprint of the title where no letter of it has an ASCII form
 */
export function slugOf(title: string): Slug {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(
      /[^\p{ASCII}]|&/gu,
      (letter) =>
        ASCII_SIGNS[letter] ?? ASCII_LETTERS[letter] ?? (/\p{M}/u.test(letter) ? '' : ' '),
    )
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  // Joined at once: a text that grew word by word takes more memory, and a library has very many slugs.
  let count = 1;
  let length = words[0]?.length ?? 0;
  for (; count < words.length; count += 1) {
    length += 1 + (words[count]?.length ?? 0);
    if (length > LONGEST_SLUG) break;
  }
  let slug = words.slice(0, count).join('-').slice(0, LONGEST_SLUG);
  if (slug === '') slug = `paper-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`;
  return (RESERVED.test(slug) ? `${slug}-paper` : slug) as Slug;
}

/**
 * Finds a slug that no other paper has.
 *
 * @param slug the slug that the title gives
 * @param isTaken tells whether a slug belongs to a paper
 * @returns the slug itself, or with the first free number from 2 on
 */
export function freeSlug(slug: Slug, isTaken: (slug: Slug) => boolean): Slug {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const numbered = `${slug}-${number}` as Slug;
    if (!isTaken(numbered)) return numbered;
  }
}
