import type { Entry } from '../../parse/entry.ts';

/** A formula between single dollars: with a command, an index or a sign of calculation, or one letter. */
const FORMULA = /(?<![\\$])\$(?:[A-Za-z]|[^$\n]{0,300}?[\\^_=<>{}][^$\n]{0,300}?)\$/;

/**
 * Tells whether an entry has TeX between dollars. A source that gives the authors' TeX in one abstract does
 * so in all of them, and an abstract without any has no formula.
 *
 * @param entry an entry of the source
 */
export function hasTex({ title, paragraphs }: Pick<Entry, 'title' | 'paragraphs'>): boolean {
  return FORMULA.test(title) || paragraphs.some((paragraph) => FORMULA.test(paragraph));
}
