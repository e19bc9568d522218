import {
  chooseValue,
  FACETS,
  type Facet,
  isEmptyQuery,
  type Query,
  readQuery,
  SORTS,
  writeQuery,
} from './engine/address.ts';
import { type Findings, search } from './engine/engine.ts';
import { preloadWords } from './engine/openEngine.ts';
import { markLongLists, renderChosen, renderFacets } from './shown/facets.ts';
import { elsewhereLinks, NOT_LOADED, resultItems, tellOfSaveButtons } from './shown/results.ts';
import { countPapers, findingsSentence } from './shown/sentence.ts';

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
const skip = part<HTMLAnchorElement>('[data-skip-facets]');
const show = part<HTMLButtonElement>('[data-show-found]');
const chosen = part<HTMLElement>('[data-chosen]');
const status = part<HTMLElement>('.found [data-status]');
const results = part<HTMLElement>('[data-page-results]');
const more = part<HTMLButtonElement>('[data-show-more]');
const retry = part<HTMLButtonElement>('[data-retry]');
const nothing = part<HTMLElement>('[data-nothing]');
const elsewhere = part<HTMLElement>('[data-elsewhere]');

let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let findings: Findings | undefined;
const pageTitle = document.title;

/** The search whose results are shown, or awaited. The boxes of the facets come later than it, and not all of them. */
let current = readQuery(location.search);

/** The search with the words and the order that the form has now. */
const queryOfForm = (): Query => ({
  ...current,
  words: field.value,
  sort: SORTS.find((one) => one === sort.value) ?? 'relevance',
});

/**
 * Adds results to the list. The first take the place of what was found before, which stays until they
 * are there.
 */
async function showFrom(start: number, most = BATCH): Promise<void> {
  const found = findings;
  if (found === undefined) return;
  const end = Math.min(start + most, found.count);
  if (start === end) results.replaceChildren();
  let at = start;
  for await (const item of resultItems(found, start, end)) {
    if (found !== findings) return;
    if (at === 0) results.replaceChildren();
    results.append(item);
    if (start > 0 && at === start) item.querySelector('a')?.focus();
    at += 1;
  }
  tellOfSaveButtons();
  more.hidden = end >= found.count;
}

/** Where the reader was in the results of a search when a result was opened. */
interface Place {
  shown: number;
  top: number;
}

/** Keeps the place in the history, for the way back. */
function rememberPlace(): void {
  const place: Place = { shown: results.childElementCount, top: scrollY };
  history.replaceState(place, '');
}

/**
 * Runs a search and shows what it finds.
 *
 * @param query the search
 * @param place where the reader was in its results before
 */
async function run(query: Query, place?: Place | null): Promise<void> {
  const mine = ++asked;
  current = query;
  const isEmpty = isEmptyQuery(query);
  retry.hidden = true;
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
    elsewhere.replaceChildren(...(found.countUnfiltered > 0 ? [] : elsewhereLinks(query.words)));
    show.textContent = `Show ${countPapers(found.count)}`;
    delete document.documentElement.dataset['asked'];
    await showFrom(0, place?.shown);
    if (mine !== asked) return;
    renderFacets(facets, found, query);
    if (place) scrollTo({ top: place.top, behavior: 'instant' });
  } catch {
    if (mine !== asked) return;
    status.textContent = NOT_LOADED;
    retry.hidden = false;
    nothing.hidden = false;
    delete document.documentElement.dataset['asked'];
  }
}

/** Puts a search into the form, and runs it. */
function restore(): void {
  const query = readQuery(location.search);
  field.value = query.words;
  sort.value = query.sort;
  void run(query, history.state as Place | null);
}

/** Takes a search into the address; typing does not fill the history. */
function change(query: Query, isTyping = false): void {
  const address = location.pathname + writeQuery(query);
  if (isTyping) history.replaceState(null, '', address);
  else if (address !== location.pathname + location.search) history.pushState(null, '', address);
  void run(query);
}

/** Takes a chosen value away; the focus goes to the field, for the button is gone. */
function removeFilter(facet: Facet, value: string): void {
  field.focus();
  change(chooseValue(queryOfForm(), facet, value, false));
}

/** The search after a change to the form. */
function queryAfter({ target }: Event): Query {
  const query = queryOfForm();
  if (!(target instanceof HTMLInputElement)) return query;
  const facet = FACETS.find((one) => one === target.name);
  return facet === undefined ? query : chooseValue(query, facet, target.value, target.checked);
}

/** Goes to the results, past the facets. */
function goToResults(event: Event): void {
  event.preventDefault();
  (results.querySelector('a') ?? field).focus();
}

/** Closes the facets, which fill a phone, and shows what they leave. */
function showFound(): void {
  facetsBox.open = false;
  chosen.scrollIntoView({ block: 'start' });
  results.querySelector('a')?.focus({ preventScroll: true });
}

field.addEventListener('input', () => {
  preloadWords(field.value);
  clearTimeout(timer);
  timer = setTimeout(() => change(queryOfForm(), true), REST);
});
form.addEventListener('change', (event) => {
  if (event.target !== field) change(queryAfter(event));
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change(queryOfForm());
});
more.addEventListener('click', () => void showFrom(results.childElementCount));
// A module that could not be fetched is not fetched again as long as the page is open.
retry.addEventListener('click', () => location.reload());
results.addEventListener('click', rememberPlace);
skip.addEventListener('click', goToResults);
show.addEventListener('click', showFound);
facetsBox.addEventListener('toggle', () => markLongLists(facets));
facetsBox.open = matchMedia('(min-width: 60rem)').matches;
addEventListener('popstate', restore);
restore();
