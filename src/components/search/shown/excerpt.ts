import { FORMULA_SPACE } from '../../../text/formulaSpace.ts';
import { isAnswer } from '../words/matching.ts';

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

/** A word without marks and punctuation, for comparison. */
function bareWord(word: string): string {
  return word.replaceAll(/<\/?mark>|[.,:;!?]/g, '').toLowerCase();
}

/**
 * Takes the title from the beginning of an excerpt: the index holds title and abstract as one text,
 * and results show the title already.
 *
 * @param html an excerpt of Pagefind's; it may begin anywhere inside the title
 * @param title the paper's title
 * @returns the excerpt from the abstract's first word on, or as it was
 */
export function withoutTitle(html: string, title: string): string {
  const words = [...html.matchAll(WORDS)];
  const titleWords = (title.match(WORDS) ?? []).map(bareWord);
  for (let count = titleWords.length; count > 0; count--) {
    const tail = titleWords.slice(-count);
    if (tail.every((word, at) => word === bareWord(words[at]?.[0] ?? ''))) {
      const last = words[count - 1];
      return last === undefined ? html : html.slice(last.index + last[0].length).trimStart();
    }
  }
  return html;
}

/**
 * Splits an excerpt of Pagefind's, so that it can be shown without being trusted as HTML.
 *
 * @param html text with matches inside `<mark>`
 * @returns plain text runs, in order
 */
export function parseExcerpt(html: string): ExcerptRun[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part
        .replaceAll(/<\/?mark>/g, '')
        .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
      isMatch: part.startsWith('<mark>'),
    }));
}

/**
 * Marks the words of a text that answer those asked for.
 *
 * @param text plain text
 * @param words the words asked for
 * @returns the text in runs
 */
export function markWords(text: string, words: readonly string[]): ExcerptRun[] {
  const asked = words.flatMap((word) => word.replaceAll('"', '').split(' '));
  return text
    .split(/(\s+)/)
    .filter((token) => token !== '')
    .map((token) => ({ text: token, isMatch: asked.some((word) => isAnswer(word, token)) }));
}

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
 * Chooses what to show of a result: Pagefind's excerpt; where only helper words matched, which are
 * not shown, the words around the sign that they stand for.
 *
 * @param page the result
 * @param words the words asked for
 * @returns part of the abstract
 */
export function excerptOf(
  page: { excerpt: string; content: string; meta: { title?: string } },
  words: readonly string[],
): Excerpt {
  const title = page.meta.title ?? '';
  const abstract = withoutTitle(page.content, title);
  const html = withoutTitle(page.excerpt, title);
  const runs = parseExcerpt(html);
  const tokens = abstract.split(/\s+/);
  const first = runs.some(({ isMatch }) => isMatch)
    ? -1
    : markWords(abstract, words)
        .filter(({ text }) => text.trim() !== '')
        .findIndex(({ isMatch }) => isMatch);
  if (first < 0) {
    const plain = runs.map(({ text }) => text).join('');
    return { runs, isOpening: abstract.startsWith(plain.trim()) };
  }
  const start = Math.max(0, first - BEFORE);
  return {
    runs: markWords(tokens.slice(start, first + AFTER).join(' '), words),
    isOpening: start === 0,
  };
}
