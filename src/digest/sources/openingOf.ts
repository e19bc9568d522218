import type { Source } from '../read/decodeSource.ts';

/** How much of a source is looked at to tell its form. */
const OPENING = 4000;

/**
 * Gives the beginning of a source, from its first line that is not blank.
 *
 * @param source the decoded file
 * @returns some thousand characters at most
 */
export function openingOf({ lines }: Source): string {
  let opening = '';
  for (const line of lines) {
    if (opening === '' && line.trim() === '') continue;
    opening += `${line.slice(0, OPENING)}\n`;
    if (opening.length >= OPENING) break;
  }
  return opening.replace(/^[\s\ufeff]+/, '');
}
