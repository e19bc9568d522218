import { FORMULA_SPACE } from '../../../text/formulaSpace.ts';
import type { Findings } from '../engine/engine.ts';
import type { FoundPage } from '../engine/fragment.ts';
import { type ExcerptRun, excerptOf, markWords, unmarkPunctuation } from './excerpt.ts';

/** What is said of a search in a sentence. */
type FoundCounts = Pick<Findings, 'count' | 'countUnfiltered' | 'words' | 'unknown' | 'isPart'>;

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
    element('span', 'off', 'Save'),
    element('span', 'on', 'Saved'),
    element('span', 'visually-hidden', `: ${title}`),
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
 * @param words the words asked for, which are marked
 * @returns an item with title, excerpt, year, topics and a button that saves the paper
 */
function resultItem(page: FoundPage, words: readonly string[]): HTMLElement {
  const link = element(
    'a',
    'result-title',
    ...marked(markWords(page.meta.title ?? page.url, words)),
  );
  link.setAttribute('href', page.url);
  const { runs, isOpening } = excerptOf(page, words);
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
  for (const page of pages) yield resultItem(await page, found.words);
}

/** Has the buttons that were added show whether their papers are saved; the script of every page listens. */
export function tellOfSaveButtons(): void {
  document.dispatchEvent(new Event('offprint:save-buttons'));
}

/** Writes a number of papers. */
const papers = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'paper' : 'papers'}`;

/** Names words, each between quotation marks. */
const quoted = (words: readonly string[], conjunction: string): string =>
  words.map((word) => `“${word}”`).join(conjunction);

/**
 * Says what was found, and of which words nothing was.
 *
 * @param findings what a search found
 * @param typed what was searched for, as typed
 * @returns a sentence or two for the status line
 */
export function findingsSentence(
  { count, countUnfiltered, words, unknown, isPart }: FoundCounts,
  typed: string,
): string {
  const what = typed.trim() === '' ? '' : ` for “${typed.trim()}”`;
  const none =
    unknown.length === 0
      ? ''
      : `No paper has ${quoted(
          unknown.map(({ word }) => word),
          ' or ',
        )}. `;
  if (count === 0) {
    if (countUnfiltered > 0)
      return `${none}No paper found${what} with these filters; without them, ${papers(countUnfiltered)}.`;
    return `No paper found${what}.`;
  }
  if (isPart) {
    const have = count === 1 ? 'has' : 'have';
    return `${none}No paper has all of these words; ${papers(count)} ${have} ${quoted(words, ' and ')}.`;
  }
  if (unknown.length === 0) return `${papers(count)}${what}.`;
  const nearest = unknown.flatMap((one) => one.nearest ?? []);
  return nearest.length === unknown.length
    ? `${none}${papers(count)} for the nearest, ${quoted(nearest, ', ')}.`
    : `${none}${papers(count)} for the rest.`;
}

/**
 * Offers the search that was meant, where words are misspelled.
 *
 * @param place what it goes into, emptied where nothing else was meant
 * @param meant the search that was meant
 * @param address the address of that search
 */
export function offerMeant(place: HTMLElement, meant: string | undefined, address: string): void {
  const link = element('a', '', meant ?? '');
  link.setAttribute('href', address);
  place.replaceChildren(...(meant === undefined ? [] : ['Did you mean ', link, '?']));
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
