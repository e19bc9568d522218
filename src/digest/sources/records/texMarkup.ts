import type { Entry } from '../../parse/entry.ts';

/** A formula between single dollars: with a command, an index or a sign of calculation, or one letter. */
const FORMULA = /(?<![\\$])\$(?:[A-Za-z]|[^$\n]{0,300}?[\\^_=<>{}][^$\n]{0,300}?)\$/;

/**
 * Marks the entries of a source that gives the authors' TeX: where one abstract has its dollars, all
 * have them, and an abstract without any has no formula.
 *
 * @param entries the entries of one source
 * @returns the same entries, marked where the source gives TeX
 */
export function markTex<E extends Pick<Entry, 'title' | 'paragraphs'>>(entries: readonly E[]): E[] {
  const hasTex = entries.some(
    ({ title, paragraphs }) =>
      FORMULA.test(title) || paragraphs.some((paragraph) => FORMULA.test(paragraph)),
  );
  return hasTex ? entries.map((entry) => ({ ...entry, markup: 'tex' as const })) : [...entries];
}
