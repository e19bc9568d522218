import type { FoundPage } from './engine.ts';
import { parseExcerpt, withoutTitle } from './excerpt.ts';

/** Makes an element with a class and content. */
function element(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/** The excerpt with what matched marked. */
function excerptOf(page: FoundPage): HTMLElement {
  const runs = parseExcerpt(withoutTitle(page.excerpt, page.meta.title ?? '')).map(
    ({ text, isMatch }) => (isMatch ? element('mark', '', text) : text),
  );
  return element('p', 'result-excerpt', ...runs);
}

/**
 * Makes the list item of a result.
 *
 * @param page what was found
 * @returns an item with title, excerpt, year and topics
 */
export function resultItem(page: FoundPage): HTMLElement {
  const link = element('a', 'result-title', page.meta.title ?? page.url) as HTMLAnchorElement;
  link.href = page.url;
  const facts = [...(page.filters.year ?? []), ...(page.filters.topic ?? [])];
  return element(
    'li',
    'result',
    link,
    excerptOf(page),
    element('p', 'result-facts', facts.join(' · ')),
  );
}

/**
 * Says how many results there are.
 *
 * @param count how many
 * @param words what was searched for
 * @returns a sentence for the status line
 */
export function countSentence(count: number, words: string): string {
  const what = words.trim() === '' ? '' : ` for “${words.trim()}”`;
  if (count === 0) return `No paper found${what}.`;
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'paper' : 'papers'}${what}.`;
}
