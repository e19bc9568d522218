import type { ElementContent } from 'hast';

/** So many signs fill about half a line of a phone at most: such a formula stays in one piece. */
export const MOST_IN_ONE_PIECE = 16;

/** From so many signs on, a part of a formula may be wider than a phone's column. */
export const WIDE = 20;

/**
 * Counts the signs that a piece of HTML shows.
 *
 * @param html HTML in which a character reference is one sign
 * @returns how many
 */
export function countSignsOfHtml(html: string): number {
  return [...html.replaceAll(/<[^>]*>/g, '').replaceAll(/&[#\w]+;/g, '&')].length;
}

/**
 * Counts the signs that an element shows.
 *
 * @param node an element or a text
 * @returns how many
 */
export function countSigns(node: ElementContent): number {
  if (node.type === 'text') return [...node.value].length;
  return node.type === 'element'
    ? node.children.reduce((sum, child) => sum + countSigns(child), 0)
    : 0;
}
