import { stemmer } from 'stemmer';
import { foldSigns } from '../../../text/foldSigns.ts';
import { sidesOf } from '../../../text/formulaSides.ts';

/** A word asked for that no paper has. */
export interface UnknownWord {
  word: string;
  /** The word that Pagefind took for it, where the two are nearly the same. */
  nearest?: string;
}

/** Letters and digits in lower case, without accents, as words are compared. */
const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * A word as a whole and, where it is a compound or a formula, its parts and sides: `LoRA-based` is `lorabased`, `lora`,
 * `based`.
 */
function formsOf(token: string): string[] {
  const folded = foldSigns(token);
  const parts = folded.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[^\p{L}\p{N}\p{M}]+/u);
  return [...new Set([folded, token, ...parts, ...sidesOf(folded)].map(bare))].filter(
    (form) => form !== '',
  );
}

/** So many letters a stemmer never changes, where it leaves more than them. */
const FIRM = 2;

/** Stems take time, and nearly all words of a page are no answer: plain ones can be refused before. */
const PLAIN = /^[\x21-\x7e]*$/;
const bareOfPlain = (token: string): string => token.toLowerCase().replaceAll(/[^a-z\d]/g, '');

/** A word asked for, read once for all the words that may answer it. */
interface AskedWord {
  word: string;
  stem: string;
  /** What each plain answer has in it. */
  firm: string;
}

/** Those of the last searches. */
const askedWords = new Map<string, AskedWord>();
const KEPT = 100;

function readAsked(written: string): AskedWord {
  const known = askedWords.get(written);
  if (known !== undefined) return known;
  const word = bare(written);
  const stem = stemmer(word);
  const read = { word, stem, firm: stem.length > FIRM ? stem.slice(0, FIRM) : '' };
  if (askedWords.size >= KEPT) askedWords.clear();
  askedWords.set(written, read);
  return read;
}

/**
 * Tells whether a word of a text answers one that is asked for: begins with it, or differs in its
 * ending only.
 *
 * @param asked the word asked for
 * @param token a word of a text, with its punctuation
 * @returns whether a reader would call it found
 */
export function isAnswer(asked: string, token: string): boolean {
  const { word, stem, firm } = readAsked(asked);
  if (word === '' || (PLAIN.test(token) && !bareOfPlain(token).includes(firm))) return false;
  return formsOf(token).some((form) => form.startsWith(word) || stemmer(form).startsWith(stem));
}

/** How many letters two words have in common at their beginnings. */
function commonBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The word nearest to one asked for, where at least two thirds and four letters are the same. */
function nearestOf(asked: string, tokens: readonly string[]): string | undefined {
  const word = bare(asked);
  const least = Math.max(4, (2 / 3) * word.length);
  const nearest = tokens
    .map((token) => ({ token, common: commonBeginning(word, bare(token)) }))
    .sort((a, b) => b.common - a.common)[0];
  return nearest !== undefined && nearest.common >= least
    ? nearest.token.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    : undefined;
}

/**
 * Finds the words that no paper has. Pagefind answers such a word with its longest known beginning
 * or leaves it out, in every result alike, so one result tells.
 *
 * @param words the words asked for
 * @param tokens the words of a result that were matched, and those of its metadata
 * @returns the words without an answer among them
 */
export function unknownWords(words: readonly string[], tokens: readonly string[]): UnknownWord[] {
  return words
    .filter((word) => !tokens.some((token) => isAnswer(word, token)))
    .map((word) => {
      const nearest = nearestOf(word, tokens);
      return nearest === undefined ? { word } : { word, nearest };
    });
}
