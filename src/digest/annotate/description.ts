import { singleSpaces } from '../../text/singleSpaces.ts';

/** Search engines and cards show about this much. */
const LONGEST_DESCRIPTION = 200;

/**
 * Shortens an abstract for search engines and cards.
 *
 * @param abstract the abstract in plain text
 * @returns at most 200 characters that end at a word, with an ellipsis where something is left out
 */
export function describe(abstract: string): string {
  const text = singleSpaces(abstract).trim();
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const cut = text.slice(0, LONGEST_DESCRIPTION - 1);
  const end = cut.lastIndexOf(' ');
  const words = end > LONGEST_DESCRIPTION / 2 ? cut.slice(0, end) : dropHalfCharacter(cut);
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}

function dropHalfCharacter(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
