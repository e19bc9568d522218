import {
  FACETS,
  type Facet,
  isEmptyQuery,
  type Query,
  readQuery,
  SORTS,
  writeQuery,
} from './address.ts';
import { type Findings, preloadWords, search } from './engine.ts';
import { markLongLists, renderChosen, renderFacets } from './facets.ts';
import { findingsSentence, resultItems } from './results.ts';

/** How many results are added at a time. */
const BATCH = 10;
/** How long typing must rest before a search, in milliseconds. */
const REST = 120;

/** Finds a part of the page. */
function part<Type extends Element>(selector: string): Type {
  const found = document.querySelector<Type>(selector);
  if (found === null) throw new Error(`the search page lacks ${selector}`);
  return found;
}

const form = part<HTMLFormElement>('#search-page');
const field = part<HTMLInputElement>('#search-words');
const sort = part<HTMLSelectElement>('#search-sort');
const facets = part<HTMLElement>('[data-facets]');
const facetsBox = part<HTMLDetailsElement>('[data-facets-box]');
const chosen = part<HTMLElement>('[data-chosen]');
const status = part<HTMLElement>('.found [data-status]');
const results = part<HTMLElement>('[data-page-results]');
const more = part<HTMLButtonElement>('[data-show-more]');
const nothing = part<HTMLElement>('[data-nothing]');

let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let findings: Findings | undefined;
const pageTitle = document.title;

/** Reads the search from the form. */
function queryOfForm(): Query {
  const query = readQuery('');
  query.words = field.value;
  query.sort = SORTS.find((one) => one === sort.value) ?? 'relevance';
  for (const box of facets.querySelectorAll<HTMLInputElement>('input:checked')) {
    const facet = FACETS.find((one) => one === box.name);
    if (facet !== undefined) query.filters[facet].push(box.value);
  }
  return query;
}

/**
 * Adds results to the list. The first take the place of what was found before, which stays until they
 * are there.
 */
async function showFrom(start: number): Promise<void> {
  const found = findings;
  if (found === undefined) return;
  const end = Math.min(start + BATCH, found.count);
  if (start === end) results.replaceChildren();
  let at = start;
  for await (const item of resultItems(found, start, end)) {
    if (found !== findings) return;
    if (at === 0) results.replaceChildren();
    results.append(item);
    if (start > 0 && at === start) item.querySelector('a')?.focus();
    at += 1;
  }
  more.hidden = end >= found.count;
}

/** Runs a search and shows what it finds. */
async function run(query: Query): Promise<void> {
  const mine = ++asked;
  const isEmpty = isEmptyQuery(query);
  renderChosen(chosen, query, removeFilter);
  if (findings === undefined && !isEmpty) {
    status.textContent = 'Searching…';
    nothing.hidden = true;
  }
  try {
    const found = await search(query);
    if (mine !== asked) return;
    findings = found;
    more.hidden = true;
    status.textContent = isEmpty ? '' : findingsSentence(found, query.words);
    document.title = query.words.trim() === '' ? pageTitle : `${query.words.trim()} · ${pageTitle}`;
    nothing.hidden = !isEmpty && found.count > 0;
    delete document.documentElement.dataset['asked'];
    await showFrom(0);
    if (mine === asked) renderFacets(facets, found, query);
  } catch {
    if (mine === asked) status.textContent = 'The search could not be loaded. Is the site built?';
  }
}

/** Puts a search into the form, and runs it. */
function restore(): void {
  const query = readQuery(location.search);
  field.value = query.words;
  sort.value = query.sort;
  void run(query);
}

/** Takes the search from the form into the address; typing does not fill the history. */
function change(isTyping: boolean): void {
  const query = queryOfForm();
  const address = location.pathname + writeQuery(query);
  if (isTyping) history.replaceState(null, '', address);
  else if (address !== location.pathname + location.search) history.pushState(null, '', address);
  void run(query);
}

/** Takes a chosen value away; the focus goes to the field, for the button is gone. */
function removeFilter(facet: Facet, value: string): void {
  for (const box of facets.querySelectorAll<HTMLInputElement>('input:checked')) {
    if (box.name === facet && box.value === value) box.checked = false;
  }
  field.focus();
  change(false);
}

field.addEventListener('input', () => {
  preloadWords(field.value);
  clearTimeout(timer);
  timer = setTimeout(() => change(true), REST);
});
form.addEventListener('change', (event) => {
  if (event.target !== field) change(false);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change(false);
});
more.addEventListener('click', () => void showFrom(results.childElementCount));
facetsBox.addEventListener('toggle', () => markLongLists(facets));
facetsBox.open = matchMedia('(min-width: 60rem)').matches;
addEventListener('popstate', restore);
restore();
