import { FACETS, type Facet, type Query } from '../engine/address.ts';
import type { Findings } from '../engine/engine.ts';
import type { FacetCounts } from '../engine/narrow.ts';

const HEADINGS: Record<Facet, string> = {
  topic: 'Topic',
  year: 'Year',
  code: 'Code',
  mathematics: 'Mathematics',
  digest: 'Digest',
};

/** The year of papers without a date, as the index has it. */
const UNDATED_YEAR = 'Undated';

/** What the values of yes-or-no facets are called. */
const VALUE_NAMES: Partial<Record<Facet, Record<string, string>>> = {
  code: { yes: 'With code', no: 'Without code' },
  mathematics: { yes: 'With mathematics', no: 'Without mathematics' },
};

/** What a value is called, with its facet's heading beside it or without. */
const nameOf = (facet: Facet, value: string): string => VALUE_NAMES[facet]?.[value] ?? value;

/** The order of values: years and digests newest first, “Undated” last, yes before no, topics by name. */
function compareValues(facet: Facet, a: string, b: string): number {
  if (a === UNDATED_YEAR) return 1;
  if (b === UNDATED_YEAR) return -1;
  return facet === 'topic' ? a.localeCompare(b) : b.localeCompare(a);
}

/** A value with its box and count. */
function valueLabel(facet: Facet, value: string, count: number, isChosen: boolean): HTMLElement {
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: facet, value, checked: isChosen });
  const number = document.createElement('span');
  number.className = 'facet-count';
  number.textContent = String(count);
  const label = document.createElement('label');
  label.append(box, nameOf(facet, value), ' ', number);
  return label;
}

/** The values that a facet offers: those with papers, and those chosen. */
function offeredValues(facet: Facet, counts: FacetCounts, chosen: readonly string[]) {
  const none = Object.fromEntries(chosen.map((value) => [value, 0]));
  return Object.entries({ ...none, ...counts[facet] })
    .filter(([value, count]) => count > 0 || chosen.includes(value))
    .sort(([a], [b]) => compareValues(facet, a, b));
}

/**
 * Marks the lists of values that scroll in their box; in a closed `<details>` none can be told.
 *
 * @param root where the facets stand
 */
export function markLongLists(root: HTMLElement): void {
  const lists = [...root.querySelectorAll('.values')];
  const long = lists.filter((list) => list.scrollHeight > list.clientHeight);
  for (const list of long) list.classList.add('long');
}

/**
 * Shows the facets, with how many papers of the search each value has.
 *
 * @param root where they stand; what stood there goes, what had the focus keeps it
 * @param findings the papers by facet and value, of the search and of the whole library; a facet
 *   with one value for all papers narrows nothing and is left out
 * @param query the search, whose chosen values are ticked and stay even with no paper
 */
export function renderFacets(
  root: HTMLElement,
  { counts, totals }: Pick<Findings, 'counts' | 'totals'>,
  query: Query,
): void {
  const focused = document.activeElement;
  const focusedBox = focused instanceof HTMLInputElement && root.contains(focused) ? focused : null;
  const groups = FACETS.flatMap((facet) => {
    const chosen = query.filters[facet];
    const values = offeredValues(facet, counts, chosen);
    const isUseless = Object.keys(totals[facet] ?? {}).length < 2 && chosen.length === 0;
    if (values.length === 0 || isUseless) return [];
    const legend = document.createElement('legend');
    legend.className = 'label';
    legend.textContent = HEADINGS[facet];
    const list = document.createElement('div');
    list.className = 'values';
    list.append(
      ...values.map(([value, count]) => valueLabel(facet, value, count, chosen.includes(value))),
    );
    const group = document.createElement('fieldset');
    group.append(legend, list);
    return [group];
  });
  root.replaceChildren(...groups);
  markLongLists(root);
  if (focusedBox === null) return;
  for (const box of root.querySelectorAll<HTMLInputElement>('input')) {
    if (box.name === focusedBox.name && box.value === focusedBox.value) box.focus();
  }
}

/**
 * Shows the chosen values above the results, each as a button that takes it away.
 *
 * @param root where they stand
 * @param query the search
 * @param remove called with the value to take away
 */
export function renderChosen(
  root: HTMLElement,
  query: Query,
  remove: (facet: Facet, value: string) => void,
): void {
  const buttons = FACETS.flatMap((facet) =>
    query.filters[facet].map((value) => {
      const button = document.createElement('button');
      const name = nameOf(facet, value);
      Object.assign(button, { type: 'button', className: 'chosen', textContent: `${name} ×` });
      button.setAttribute('aria-label', `Remove the filter ${name}`);
      button.addEventListener('click', () => remove(facet, value));
      return button;
    }),
  );
  root.replaceChildren(...buttons);
}
