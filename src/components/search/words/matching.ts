import { stemmer } from 'stemmer';
import { foldSigns } from '../../../text/foldSigns.ts';
import { formulaParts } from '../../../text/formulaParts.ts';
import { FORMULA_SPACE } from '../../../text/formulaSpace.ts';
import { spellSigns } from '../../../text/spelledSigns.ts';
import { hasPhrase } from './phrases.ts';
import type { Term } from './typedWords.ts';

/** A word asked for that no paper has. */
export interface UnknownWord {
  /** As it was typed. */
  written: string;
  /** The word that Pagefind took for it, where the two are nearly the same. */
  nearest?: string;
}

/** What of a word decides whether another answers it. */
export type AskedWord = Pick<Term, 'word' | 'isWhole'>;

/** Letters and digits in lower case, without accents, as words are compared. */
const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** What a formula has, and hardly any other word. */
const MAY_BE_FORMULA = new RegExp(`[^\\x21-\\x7e]|[(/=<>:^_]|${FORMULA_SPACE}`);

const partsOfFormula = (token: string): string[] =>
  MAY_BE_FORMULA.test(token) ? formulaParts(token).map(foldSigns) : [];

/**
 * A word as a whole and, where it is a compound or a formula, its parts: `LoRA-based` is `lorabased`, `lora`,
 * `based`.
 */
function formsOf(token: string): string[] {
  const folded = foldSigns(token);
  const parts = folded.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[^\p{L}\p{N}\p{M}]+/u);
  return [...new Set([folded, token, ...parts, ...partsOfFormula(token)].map(bare))].filter(
    (form) => form !== '',
  );
}

/** So many letters a stemmer never changes, where it leaves more than them. */
const FIRM = 2;

/** Stems take time, and nearly all words of a page are no answer: plain ones can be refused before. */
const PLAIN = /^[\x21-\x7e]*$/;
const bareOfPlain = (token: string): string => token.toLowerCase().replaceAll(/[^a-z\d]/g, '');

/** A word asked for, read once for all the words that may answer it. */
interface ReadWord {
  word: string;
  stem: string;
  /** What each plain answer has in it. */
  firm: string;
}

/** Those of the last searches. */
const readWords = new Map<string, ReadWord>();
const KEPT = 100;

function readAsked(written: string): ReadWord {
  const known = readWords.get(written);
  if (known !== undefined) return known;
  const word = bare(written);
  const stem = stemmer(word);
  const read = { word, stem, firm: stem.length > FIRM ? stem.slice(0, FIRM) : '' };
  if (readWords.size >= KEPT) readWords.clear();
  readWords.set(written, read);
  return read;
}

/**
 * Tells whether a word of a text answers one that is asked for: begins with it, or differs in its
 * ending only; one that stands for itself is answered by itself alone, or as a part between hyphens or of a formula.
 *
 * @param asked the word asked for
 * @param token a word of a text, with its punctuation
 * @returns whether a reader would call it found
 */
export function isAnswer(asked: AskedWord, token: string): boolean {
  const { word, stem, firm } = readAsked(asked.word);
  if (asked.isWhole) return isItself(word, token);
  if (word === '' || (PLAIN.test(token) && !bareOfPlain(token).includes(firm))) return false;
  return formsOf(token).some((form) => form.startsWith(word) || stemmer(form).startsWith(stem));
}

/** Several RLs are RL too. */
const ABBREVIATION = /^\p{L}{2}$/u;

function isItself(word: string, token: string): boolean {
  const spelled = /[+#]/.test(token) ? spellSigns(token) : token;
  if (word === '' || (PLAIN.test(spelled) && !bareOfPlain(spelled).includes(word))) return false;
  const forms = [spelled, ...spelled.split(/[-–/]/)].map(foldSigns);
  return [...forms, ...partsOfFormula(spelled)].some((form) => {
    const plain = bare(form);
    return plain === word || (ABBREVIATION.test(word) && plain === `${word}s`);
  });
}

/** How many letters two words have in common at their beginnings. */
function commonBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The word nearest to one asked for, where at least two thirds and four letters are the same; small as that is. */
function nearestOf(asked: string, tokens: readonly string[]): string | undefined {
  const word = bare(asked);
  const least = Math.max(4, (2 / 3) * word.length);
  const nearest = tokens
    .map((token) => ({ token, common: commonBeginning(word, bare(token)) }))
    .sort((a, b) => b.common - a.common)[0];
  if (nearest === undefined || nearest.common < least) return undefined;
  const found = nearest.token.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return asked === asked.toLowerCase() ? found.toLowerCase() : found;
}

/**
 * Finds the word of a text that Pagefind took for one that the text does not have: it answers a word that no paper
 * has with its longest known beginning or leaves it out, in every result alike, so one result tells.
 *
 * @param term the word asked for
 * @param text the words of a result, with those of its metadata
 * @returns nothing where the text answers the word
 */
export function findUnknown(term: Term, text: string): UnknownWord | undefined {
  const tokens = text.split(/\s+/);
  const { word, written } = term;
  if (tokens.some((token) => isAnswer(term, token)) || hasPhrase(text, word.split('-')))
    return undefined;
  const nearest = term.isWhole ? undefined : nearestOf(word, tokens);
  return nearest === undefined ? { written } : { written, nearest };
}
