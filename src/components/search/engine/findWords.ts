import { isAnswer } from '../words/matching.ts';
import { hasPhrase } from '../words/phrases.ts';
import type { Term } from '../words/typedWords.ts';
import { askPhrase, askTerms } from './askTerms.ts';
import { LOOKED_AT } from './bestFirst.ts';
import type { FoundPage } from './fragment.ts';
import type { Pagefind, Result } from './pagefind.ts';
import { rank } from './rank.ts';

/** Papers by their row, the best first. */
type Ranked = ReadonlyMap<number, Result>;

/**
 * Finds papers that have all of some words.
 *
 * @param pagefind the engine with all parts of the index
 * @param terms the words
 * @param parts how many parts these are
 * @returns the papers; where they are few, none in which a word that stands for itself is but a part of another,
 *   as `BioLP` for `ℓₚ`
 * @throws when a part of the index or a paper cannot be loaded
 */
export async function findTerms(
  pagefind: Pagefind,
  terms: readonly Term[],
  parts: number,
): Promise<Ranked> {
  const found = rank(await askTerms(pagefind, terms), parts, terms.length);
  const whole = terms.filter(({ isWhole }) => isWhole);
  if (whole.length === 0) return found;
  return keepRight(found, (text) => {
    const tokens = text.split(/\s+/);
    return whole.every((term) => tokens.some((token) => isAnswer(term, token)));
  });
}

/**
 * Finds papers that have a phrase.
 *
 * @param pagefind the engine with all parts of the index
 * @param terms the words of the phrase
 * @param parts how many parts these are
 * @returns the papers; where they are few, none with another word between those of the phrase
 * @throws when a part of the index or a paper cannot be loaded
 */
export async function findPhrase(
  pagefind: Pagefind,
  terms: readonly Term[],
  parts: number,
): Promise<Ranked> {
  const words = terms.flatMap(({ word }) => word.split('-'));
  const found = rank(await askPhrase(pagefind, terms), parts, 1);
  return keepRight(found, (text) => hasPhrase(text, words));
}

/**
 * Gives all words of a paper.
 *
 * @param page the paper
 * @returns its text, and what is searched besides: the title, and helper words, which are never shown
 */
export const textOf = ({ content, meta }: FoundPage): string =>
  `${content} ${meta.title ?? ''} ${meta.also ?? ''}`;

/** Looks at all papers where they are few; many would take too long, and a false one among them does little harm. */
async function keepRight(found: Ranked, isRight: (text: string) => boolean): Promise<Ranked> {
  if (found.size > LOOKED_AT) return found;
  const looked = await Promise.all(
    [...found].map(async ([row, result]) =>
      isRight(textOf(await result.data())) ? [[row, result] as const] : [],
    ),
  );
  return new Map(looked.flat());
}
