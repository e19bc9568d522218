import { readQuery, writeQuery } from './engine/address.ts';
import { search } from './engine/engine.ts';
import { preloadWords, prepareSearch } from './engine/openEngine.ts';
import {
  elsewhereLinks,
  NOT_LOADED,
  resultItems,
  tellOfSaveButtons,
  topicOffers,
} from './shown/results.ts';
import { findingsSentence } from './shown/sentence.ts';

/** How many results the dialog shows; the search page has them all. */
const SHOWN = 8;
/** How long typing must rest before a search, in milliseconds. */
const REST = 120;

/** Finds a part of the dialog. */
function part<Type extends Element>(root: ParentNode, selector: string): Type {
  const found = root.querySelector<Type>(selector);
  if (found === null) throw new Error(`the search dialog lacks ${selector}`);
  return found;
}

/** Which of the results has the focus; -1 where none has. */
const placeOf = (results: Element, focused: Element | null): number =>
  [...results.children].findIndex((item) => item.contains(focused));

/** Connects field, results and keys. */
function connect(dialog: HTMLDialogElement): void {
  const field = part<HTMLInputElement>(dialog, 'input');
  const status = part<HTMLElement>(dialog, '[data-status]');
  const results = part<HTMLElement>(dialog, '[data-results]');
  const nothing = part<HTMLElement>(dialog, '[data-nothing]');
  const offers = part<HTMLElement>(dialog, '[data-offers]');
  const elsewhere = part<HTMLElement>(dialog, '[data-elsewhere]');
  const more = part<HTMLAnchorElement>(dialog, '[data-more]');
  const searchPage = more.href;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = async () => {
    const words = field.value;
    const mine = ++asked;
    const query = { ...readQuery(''), words };
    more.href = searchPage + writeQuery(query);
    if (words.trim() === '') {
      nothing.hidden = true;
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const found = await search(query);
      // An answer that comes after a later question is of no use.
      if (mine !== asked) return;
      status.textContent = findingsSentence(found, words);
      nothing.hidden = found.count > 0;
      if (found.count === 0) {
        results.replaceChildren();
        offers.replaceChildren(...topicOffers(found.totals, searchPage));
        elsewhere.replaceChildren(...elsewhereLinks(words));
      }
      let count = 0;
      let held = -1;
      for await (const item of resultItems(found, 0, Math.min(found.count, SHOWN))) {
        if (mine !== asked) return;
        // What was found before stays until there is something in its place.
        if (count === 0) {
          held = placeOf(results, document.activeElement);
          results.replaceChildren();
        }
        results.append(item);
        // Who has gone on to the results before the last ones came stays at that place.
        if (count === held) item.querySelector('a')?.focus();
        count += 1;
      }
      tellOfSaveButtons();
    } catch {
      if (mine === asked) status.textContent = NOT_LOADED;
    }
  };

  field.addEventListener('input', () => {
    preloadWords(field.value);
    clearTimeout(timer);
    timer = setTimeout(show, REST);
  });

  dialog.addEventListener('keydown', (event) => {
    // In a search field the key would only empty the field.
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [
      field,
      ...dialog.querySelectorAll<HTMLElement>('ol a, .nothing:not([hidden]) a'),
    ];
    if (step !== undefined) {
      event.preventDefault();
      const at = stops.indexOf(document.activeElement as HTMLElement);
      stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
    }
  });

  part<HTMLFormElement>(dialog, 'form').addEventListener('submit', (event) => {
    const first = results.querySelector<HTMLAnchorElement>('a');
    if (first === null) return;
    event.preventDefault();
    first.click();
  });

  part<HTMLElement>(dialog, '[data-close]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // Only a click outside the box meets the dialog itself.
    if (event.target === dialog) dialog.close();
  });
  prepareSearch();
  void show();
}

const prepared = new WeakSet<HTMLDialogElement>();

/**
 * Makes the search dialog work, once, and searches for what has been typed meanwhile.
 *
 * @param dialog the dialog, open
 */
export function prepareSearchDialog(dialog: HTMLDialogElement): void {
  if (prepared.has(dialog)) return;
  prepared.add(dialog);
  connect(dialog);
}
