import { isFunctionWord } from '../../../text/functionWords.ts';
import type { Term } from '../words/typedWords.ts';
import { writtenForms } from '../words/writtenForms.ts';
import { type Pagefind, type Result, withScore } from './pagefind.ts';

/**
 * Asks Pagefind for papers that have all of some words. It takes each word for the beginning of words, or, in
 * quotation marks, for a word by itself, but never both in one search: what it finds is put together here.
 *
 * @param pagefind the engine with all parts of the index
 * @param terms the words
 * @returns the papers, each once
 * @throws when a part of the index cannot be loaded
 */
export async function askTerms(pagefind: Pagefind, terms: readonly Term[]): Promise<Result[]> {
  const loose = terms.filter(({ isWhole }) => !isWhole).map(({ word }) => word);
  const whole = terms.flatMap(({ isWhole }, at) => (isWhole ? [wholeForms(terms, at)] : []));
  const found = loose.length === 0 ? undefined : await askLoose(pagefind, loose);
  const exact: Map<string, Result>[] = [];
  for (const forms of whole) exact.push(await askAny(pagefind, forms));
  const alone = terms[0]?.word ?? '';
  const results = found ?? (await weighAlone(pagefind, alone, exact[0] ?? new Map()));
  return results.filter(({ id }) => exact.every((one) => one.has(id)));
}

/**
 * Asks Pagefind for papers that have a phrase.
 *
 * @param pagefind the engine with all parts of the index
 * @param terms the words of the phrase
 * @returns the papers, each once, with the score that they have for the words without quotation marks; some may
 *   have a compound between the words, for Pagefind takes its parts for neighbors
 * @throws when a part of the index cannot be loaded
 */
export async function askPhrase(pagefind: Pagefind, terms: readonly Term[]): Promise<Result[]> {
  const words = terms.map(({ word }) => word);
  const content = contentWords(words.flatMap(partsOfCompound));
  const found = await askAny(pagefind, writtenForms(words));
  const relevant = content.length === 0 ? [] : await askLoose(pagefind, content);
  return withScores(found, relevant);
}

/** What is shorter begins too many words. */
const SHORTEST_LOOSE = 3;

const contentWords = (words: readonly string[]): string[] =>
  words.filter((word) => word.length >= SHORTEST_LOOSE && !isFunctionWord(word.toLowerCase()));

const partsOfCompound = (word: string): string[] => word.split('-').filter((part) => part !== '');

/**
 * The forms in which a word stands by itself. One of two letters is an abbreviation and may have a plural, which has
 * the same stem after a vowel; one letter may be hyphened to its neighbor, `k-means`, and is not indexed then.
 */
function wholeForms(terms: readonly Term[], at: number): string[] {
  const word = terms[at]?.word ?? '';
  if (/^[^\P{L}aeiouy]\p{L}$/iu.test(word)) return [`"${word}"`, `"${word}s"`];
  if (!/^\p{L}$/u.test(word)) return [`"${word}"`];
  const [before, after] = [terms[at - 1]?.word, terms[at + 1]?.word];
  return [
    `"${word}"`,
    ...(before === undefined ? [] : [`"${before}${word}"`]),
    ...(after === undefined ? [] : [`"${word}${after}"`]),
  ];
}

/** Asks for any of some forms; what several find counts once, as the best of them. */
async function askAny(pagefind: Pagefind, forms: readonly string[]): Promise<Map<string, Result>> {
  const found = new Map<string, Result>();
  for (const form of forms) {
    const { results } = await pagefind.search(form);
    for (const result of results) {
      if (result.score > (found.get(result.id)?.score ?? Number.NEGATIVE_INFINITY))
        found.set(result.id, result);
    }
  }
  return found;
}

/** Asks for words that may begin others; a compound may be written with spaces, and then is a phrase. */
async function askLoose(pagefind: Pagefind, words: readonly string[]): Promise<Result[]> {
  const { results } = await pagefind.search(words.join(' '));
  const compounds = words.filter((word) => partsOfCompound(word).length > 1);
  if (compounds.length === 0) return results;
  const apart = words.flatMap((word) => {
    const parts = partsOfCompound(word);
    const content = parts.length > 1 ? contentWords(parts) : [];
    return content.length > 0 ? content : parts;
  });
  const spaced = await pagefind.search(apart.join(' '));
  const written: Map<string, Result>[] = [];
  for (const word of compounds) {
    const phrase = `"${partsOfCompound(word).join(' ')}"`;
    written.push(await askAny(pagefind, compounds.length > 1 ? [word, phrase] : [phrase]));
  }
  const known = new Set(results.map(({ id }) => id));
  const others = spaced.results.flatMap((result) => {
    const phrases = written.map((one) => one.get(result.id));
    if (known.has(result.id) || phrases.includes(undefined)) return [];
    // The parts begin words that have nothing to do with the compound, and are weighed with them.
    const score = Math.max(...results.map((one) => one.score), 1) * earliness(phrases[0]);
    return [withScore(result, score)];
  });
  return [...results, ...others];
}

/** A half of what is found stands in the first so many words. */
const MIDDLE = 30;

/** A word or phrase that comes early is likely in the title. */
const earliness = (result: Result | undefined): number =>
  1 / (1 + (result?.words[0] ?? MIDDLE) / MIDDLE);

/** An abbreviation begins few other words, so that asking for all of them is fast. */
const ABBREVIATION = /^(?=.*[\p{Lu}\d])[\p{L}\d]{2}$/u;

/** Weighs what was found of one word by itself, which Pagefind does not. */
async function weighAlone(
  pagefind: Pagefind,
  word: string,
  found: ReadonlyMap<string, Result>,
): Promise<Result[]> {
  const relevant = ABBREVIATION.test(word) ? (await pagefind.search(word)).results : [];
  return withScores(found, relevant);
}

/** Gives papers the scores that another search gave them; where it did not, the earlier the better. */
function withScores(found: ReadonlyMap<string, Result>, scored: readonly Result[]): Result[] {
  const scores = new Map(scored.map(({ id, score }) => [id, score]));
  return [...found.values()].map((result) =>
    withScore(result, scores.get(result.id) ?? earliness(result)),
  );
}
