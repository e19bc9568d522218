import { FORMULA_SPACE } from '../../../text/formulaSpace.ts';
import { isFunctionWord } from '../../../text/functionWords.ts';
import { isAnswer } from '../words/matching.ts';
import { tokensOfPhrase } from '../words/phrases.ts';
import type { Term } from '../words/typedWords.ts';

/** What is marked. */
export interface Marked {
  terms: readonly Term[];
  /** Whether only the words one after the other are. */
  isPhrase: boolean;
}

/** A run of an excerpt. */
export interface ExcerptRun {
  text: string;
  isMatch: boolean;
}

/** What is shown of an abstract. */
export interface Excerpt {
  runs: ExcerptRun[];
  /** Whether it begins with the abstract's first word. */
  isOpening: boolean;
}

/** The characters that Pagefind escapes in excerpts. */
const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** How many words stand before a match and after it. */
const BEFORE = 8;
const AFTER = 20;

/** Words and the words of formulas, which are one word in the index. */
const WORDS = new RegExp(`[^\\s${FORMULA_SPACE}]+`, 'g');

/** A word without punctuation, for comparison. */
const bareWord = (word: string): string => word.replaceAll(/[.,:;!?]/g, '').toLowerCase();

/**
 * Takes the title from the beginning of an excerpt: the index holds title and abstract as one text,
 * and results show the title already.
 *
 * @param excerpt a part of the text; it may begin anywhere inside the title
 * @param title the paper's title
 * @returns the excerpt from the abstract's first word on, or as it was
 */
export function withoutTitle(excerpt: string, title: string): string {
  const words = [...excerpt.matchAll(WORDS)];
  const titleWords = (title.match(WORDS) ?? []).map(bareWord);
  for (let count = titleWords.length; count > 0; count--) {
    const tail = titleWords.slice(-count);
    if (tail.every((word, at) => word === bareWord(words[at]?.[0] ?? ''))) {
      const last = words[count - 1];
      return last === undefined ? excerpt : excerpt.slice(last.index + last[0].length).trimStart();
    }
  }
  return excerpt;
}

/**
 * Reads an excerpt of Pagefind's, so that it can be shown without being trusted as HTML.
 *
 * @param html text with matches inside `<mark>`
 * @returns plain text; Pagefind marks whatever begins with a word, so its marks are not kept
 */
export const readExcerpt = (html: string): string =>
  html
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** The words that are worth a mark: those that only hold a sentence together are everywhere. */
function wordsToMark(terms: readonly Term[]): readonly Term[] {
  const content = terms.filter(({ word }) => !isFunctionWord(word.toLowerCase()));
  return content.length > 0 ? content : terms;
}

/**
 * Marks the words of a text that answer those asked for.
 *
 * @param text plain text
 * @param marked the words asked for
 * @returns the text in runs
 */
export function markWords(text: string, { terms, isPhrase }: Marked): ExcerptRun[] {
  const tokens = text.split(/(\s+)/).filter((token) => token !== '');
  const words = terms.flatMap(({ word }) => word.split('-'));
  const inPhrase = new Set(isPhrase ? tokensOfPhrase(text, words) : compoundTokens(text, terms));
  const sought = isPhrase ? [] : wordsToMark(terms);
  let at = -1;
  return tokens.map((token) => {
    if (token.trim() === '') return { text: token, isMatch: false };
    at += 1;
    return {
      text: token,
      isMatch: inPhrase.has(at) || sought.some((term) => isAnswer(term, token)),
    };
  });
}

/** The words in which compounds are written with spaces. */
const compoundTokens = (text: string, terms: readonly Term[]): number[] =>
  terms.flatMap(({ word }) => (word.includes('-') ? tokensOfPhrase(text, word.split('-')) : []));

/** Opening brackets and quotation marks, a word, what closes it and the punctuation after it. */
const PUNCTUATED = /^([\p{Ps}\p{Pi}"'‘“]*)(.*?)([.,:;!?…\p{Pe}\p{Pf}"'’”]*)$/su;

/**
 * Takes the punctuation around matches out of their marks: Pagefind marks all that stands between
 * two spaces. A bracket that belongs to the word, as in “O(n)”, stays.
 *
 * @param runs text in runs
 * @returns the same text; a match is the bare word
 */
export function unmarkPunctuation(runs: readonly ExcerptRun[]): ExcerptRun[] {
  return runs.flatMap((run) => {
    if (!run.isMatch) return [run];
    let [, before = '', word = '', after = ''] = PUNCTUATED.exec(run.text) ?? [];
    if (/\p{Ps}\P{Pe}*$/u.test(word) && /^\p{Pe}/u.test(after)) {
      word += after.slice(0, 1);
      after = after.slice(1);
    }
    if (word === '') return [run];
    return [
      { text: before, isMatch: false },
      { text: word, isMatch: true },
      { text: after, isMatch: false },
    ].filter(({ text }) => text !== '');
  });
}

/**
 * Chooses what to show of a result: Pagefind's excerpt; where nothing in it is to be marked, as where only helper words
 * matched or a phrase is elsewhere, the words around the first that is.
 *
 * @param page the result
 * @param marked the words asked for
 * @returns part of the abstract
 */
export function excerptOf(
  page: { excerpt: string; content: string; meta: { title?: string } },
  marked: Marked,
): Excerpt {
  const title = page.meta.title ?? '';
  const abstract = withoutTitle(page.content, title);
  const excerpt = withoutTitle(readExcerpt(page.excerpt), title);
  const runs = markWords(excerpt, marked);
  const first = runs.some(({ isMatch }) => isMatch)
    ? -1
    : markWords(abstract, marked)
        .filter(({ text }) => text.trim() !== '')
        .findIndex(({ isMatch }) => isMatch);
  if (first < 0) return { runs, isOpening: abstract.startsWith(excerpt.trim()) };
  const start = Math.max(0, first - BEFORE);
  const tokens = abstract.split(/\s+/);
  return {
    runs: markWords(tokens.slice(start, first + AFTER).join(' '), marked),
    isOpening: start === 0,
  };
}
