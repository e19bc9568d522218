import { isAnswer } from '../words/matching.ts';
import { hasForms, hasPhrase } from '../words/phrases.ts';
import type { Term } from '../words/typedWords.ts';
import type { FoundPage } from './fragment.ts';
import type { Result } from './pagefind.ts';

/** What is looked for in the papers that Pagefind holds for the best. */
export interface Wanted {
  /** All words that were typed. */
  typed: readonly Term[];
  /** Those of them that were searched for. */
  terms: readonly Term[];
}

/** So many papers are looked at: those that are shown at first, and some that may take their places. */
export const LOOKED_AT = 12;

/**
 * Tells how well a paper answers what was typed. Pagefind knows the stems of words and where they are; this looks
 * at the words.
 *
 * @param page the paper
 * @param wanted the words
 * @returns 4 where the title has the words one after the other, 3 where it has each as typed, 2 and 1 where the text
 *   has, else 0
 */
export function fitOf(
  { meta: { title = '' }, content }: Pick<FoundPage, 'meta' | 'content'>,
  { typed, terms }: Wanted,
): number {
  const sentence = typed.flatMap(({ word }) => word.split('-'));
  if (hasPhrase(title, sentence, 'form')) return 4;
  if (hasAll(title, terms)) return 3;
  if (hasPhrase(content, sentence, 'form')) return 2;
  return hasAll(content, terms) ? 1 : 0;
}

function hasAll(text: string, terms: readonly Term[]): boolean {
  const tokens = text.split(/\s+/);
  return terms.every((term) =>
    term.isWhole
      ? tokens.some((token) => isAnswer(term, token))
      : hasForms(text, term.word.split('-')),
  );
}

/**
 * Looks at the best of what was found, and puts those first that fit best; where they fit alike, the order stays.
 *
 * @param rows the papers, the best first
 * @param ranked what was found by row
 * @param wanted the words
 * @returns the rows, the first of them in another order
 * @throws when a paper cannot be loaded
 */
export async function bestFirst(
  rows: readonly number[],
  ranked: ReadonlyMap<number, Result>,
  wanted: Wanted,
): Promise<number[]> {
  const best = await Promise.all(
    rows.slice(0, LOOKED_AT).map(async (row) => {
      const page = await ranked.get(row)?.data();
      return { row, fit: page === undefined ? 0 : fitOf(page, wanted) };
    }),
  );
  best.sort((a, b) => b.fit - a.fit);
  return [...best.map(({ row }) => row), ...rows.slice(LOOKED_AT)];
}
