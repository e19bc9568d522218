import { distance } from 'fastest-levenshtein';

/** A word that papers have. */
export interface Spelling {
  word: string;
  /** How frequent it is, from 0 to 9; each step is twice as many papers. */
  weight: number;
}

/**
 * Reads the words that papers have.
 *
 * @param bytes the file with the words, unpacked
 * @returns the words in the order of the file
 */
export function readSpellings(bytes: Uint8Array): Spelling[] {
  const lines = new TextDecoder().decode(bytes).matchAll(/^([a-z]+)(\d)$/gm);
  return Array.from(lines, ([, word = '', weight]) => ({ word, weight: Number(weight) }));
}

/** Two letters may be wrong in a word of so many, one in a shorter one. */
const LONG = 7;
/** Of words as near, one that is some times as frequent is likelier meant. */
const WEIGHT_OF_LETTER = 8;

const lettersOf = (word: string): string => [...word].sort().join('');

/** How many slips lie between two words: letters too many, missing, wrong, or two that changed places. */
function slipsBetween(typed: string, word: string): number {
  const letters = distance(typed, word);
  return letters === 2 && lettersOf(typed) === lettersOf(word) ? 1 : letters;
}

/**
 * Finds the word that a reader meant by one that no paper has.
 *
 * @param typed the word as typed
 * @param spellings the words that papers have
 * @returns the nearest, of those the most frequent; nothing where none is near
 */
export function meantWord(typed: string, spellings: readonly Spelling[]): string | undefined {
  const asked = typed.toLowerCase();
  if (!/^[a-z]{4,20}$/.test(asked)) return undefined;
  const most = asked.length < LONG ? 1 : 2;
  let best: { word: string; worth: number } | undefined;
  for (const { word, weight } of spellings) {
    // Two letters that changed places are two wrong ones until they are looked at.
    if (Math.abs(word.length - asked.length) > most || word === asked) continue;
    const slips = slipsBetween(asked, word);
    // Hardly anybody mistakes the first letter.
    const worth = weight - WEIGHT_OF_LETTER * (slips + (word[0] === asked[0] ? 0 : 1));
    if (slips <= most && worth > (best?.worth ?? Number.NEGATIVE_INFINITY)) best = { word, worth };
  }
  return best?.word;
}

/** A word in the case of another: small, with a capital, or in capitals. */
function inCaseOf(typed: string, word: string): string {
  if (typed === typed.toLowerCase()) return word;
  if (typed === typed.toUpperCase()) return word.toUpperCase();
  return typed[0] === typed[0]?.toUpperCase() ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;
}

/**
 * Writes a search anew with words that papers have.
 *
 * @param typed what a reader typed
 * @param unknown the words in it that no paper has
 * @param spellings the words that papers have
 * @returns the search that was meant, all else as typed; nothing where no word has a near one
 */
export function meantSearch(
  typed: string,
  unknown: readonly string[],
  spellings: readonly Spelling[],
): string | undefined {
  const instead = new Map(
    unknown.flatMap((word) => {
      const meant = meantWord(word, spellings);
      return meant === undefined ? [] : [[word, inCaseOf(word, meant)] as const];
    }),
  );
  const meant = typed.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (word) => instead.get(word) ?? word);
  return meant === typed ? undefined : meant;
}
