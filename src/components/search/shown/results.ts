import { searchArxiv, searchHub } from '../../../site/links/searchElsewhere.ts';
import { FORMULA_SPACE } from '../../../text/formulaSpace.ts';
import type { Findings } from '../engine/engine.ts';
import type { FoundPage } from '../engine/fragment.ts';
import {
  type ExcerptRun,
  excerptOf,
  type Marked,
  markWords,
  unmarkPunctuation,
} from './excerpt.ts';

/** Makes an element with a class and content. */
function element(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/** Runs as nodes, what matched in `<mark>`. */
const marked = (runs: readonly ExcerptRun[]): (Node | string)[] =>
  unmarkPunctuation(runs).map(({ text, isMatch }) => {
    const shown = text.replaceAll(FORMULA_SPACE, ' ');
    return isMatch ? element('mark', '', shown) : shown;
  });

const SVG = 'http://www.w3.org/2000/svg';

/** Makes a word for the eye: what is heard of a button stays the same, that it is pressed says the rest. */
function seen(name: string, word: string): HTMLElement {
  const span = element('span', name, word);
  span.setAttribute('aria-hidden', 'true');
  return span;
}

/** Makes the button that saves a paper, as `SaveButton.astro` does; its page says what is kept of it. */
function saveButton({ url, meta: { title = url } }: FoundPage): HTMLElement {
  const icon = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: '14', height: '14' }))
    icon.setAttribute(name, value);
  icon.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', '#bookmark');
  icon.append(use);
  const button = element(
    'button',
    'save no-print',
    icon,
    seen('off', 'Save'),
    seen('on', 'Saved'),
    element('span', 'visually-hidden', `Save: ${title}`),
  );
  button.setAttribute('type', 'button');
  button.setAttribute('aria-pressed', 'false');
  button.dataset['save'] = '';
  button.dataset['saveFrom'] = url;
  return button;
}

/**
 * Makes the list item of a result.
 *
 * @param page what was found
 * @param asked the words asked for, which are marked
 * @returns an item with title, excerpt, year, topics and a button that saves the paper
 */
function resultItem(page: FoundPage, asked: Marked): HTMLElement {
  const link = element(
    'a',
    'result-title',
    ...marked(markWords(page.meta.title ?? page.url, asked)),
  );
  link.setAttribute('href', page.url);
  const { runs, isOpening } = excerptOf(page, asked);
  const { year = [], topic = [], code } = page.filters;
  const facts = [...year, ...topic, ...(code?.includes('yes') ? ['Code'] : [])];
  return element(
    'li',
    'result',
    link,
    element('p', isOpening ? 'result-excerpt' : 'result-excerpt middle', ...marked(runs)),
    element('p', 'result-facts', facts.join('\u00a0· '), saveButton(page)),
  );
}

/**
 * Makes the items of several results, each as soon as it and those before it are there.
 *
 * @param found what was found
 * @param from the place of the first
 * @param to the place after the last
 * @yields list items in order
 * @throws when a result cannot be loaded
 */
export async function* resultItems(
  found: Findings,
  from: number,
  to: number,
): AsyncGenerator<HTMLElement, void> {
  const pages = Array.from({ length: Math.max(0, to - from) }, (_, step) =>
    found.page(from + step),
  );
  // Of one that fails, whoever takes the items hears in its turn.
  for (const page of pages) page.catch(() => undefined);
  for (const page of pages) yield resultItem(await page, found);
}

/** Has the buttons that were added show whether their papers are saved; the script of every page listens. */
export function tellOfSaveButtons(): void {
  document.dispatchEvent(new Event('offprint:save-buttons'));
}

/** What is said where the index cannot be loaded. */
export const NOT_LOADED = import.meta.env.DEV
  ? 'The search could not be loaded. Is the site built?'
  : 'The search could not be loaded. The network may be to blame.';

/** How many topics are offered. */
const OFFERED = 6;

/**
 * Offers the topics with most papers, where nothing was found.
 *
 * @param totals papers by facet and value
 * @param searchPage the address of the search page
 * @returns links to searches
 */
export function topicOffers(totals: Findings['totals'], searchPage: string): HTMLElement[] {
  return Object.entries(totals['topic'] ?? {})
    .sort(([, a], [, b]) => b - a)
    .slice(0, OFFERED)
    .map(([topic, count]) => {
      const link = element('a', 'offer', topic);
      link.setAttribute('href', `${searchPage}?${new URLSearchParams({ topic })}`);
      return element('li', '', link, ` ${count}`);
    });
}

/**
 * Offers searches for the same words elsewhere, where the library has nothing.
 *
 * @param words what was searched for, as typed
 * @returns links with a space between them; none for no words
 */
export function elsewhereLinks(words: string): (HTMLElement | string)[] {
  const asked = words.trim();
  if (asked === '') return [];
  const arxiv = element('a', 'offer', 'Search arXiv');
  arxiv.setAttribute('href', searchArxiv(asked, 'all'));
  const hub = element('a', 'offer', 'Search Hugging Face');
  hub.setAttribute('href', searchHub(asked));
  return [arxiv, ' ', hub];
}
