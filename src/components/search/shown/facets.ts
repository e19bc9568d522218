import { compareDigestIds } from '../../../schema/digestOrder.ts';
import { formatDay } from '../../../site/dates.ts';
import { FACETS, type Facet, type Query } from '../engine/address.ts';
import type { Findings } from '../engine/engine.ts';

const HEADINGS: Record<Facet, string> = {
  topic: 'Topic',
  year: 'Year',
  code: 'Code',
  mathematics: 'Mathematics',
  digest: 'Digest',
};

/** The year of papers without a date, as the index has it. */
const UNDATED_YEAR = 'Undated';

/** What the values of yes-or-no facets are called; values come from the address, too. */
const VALUE_NAMES: ReadonlyMap<string, string> = new Map([
  ['code yes', 'With code'],
  ['code no', 'Without code'],
  ['mathematics yes', 'With mathematics'],
  ['mathematics no', 'Without mathematics'],
]);

const DIGEST = /^(\d{4}-\d{2}-\d{2})(?:-(\d+))?$/;

/** A digest's day as the rest of the site writes it, with its number where a day has several. */
function nameOfDigest(id: string): string {
  const [, day = '', number] = DIGEST.exec(id) ?? [];
  if (Number.isNaN(Date.parse(day))) return id;
  const name = formatDay(day, document.documentElement.lang);
  return number === undefined ? name : `${name} (no. ${number})`;
}

/** What a value is called, with its facet's heading beside it or without. */
const nameOf = (facet: Facet, value: string): string =>
  facet === 'digest' ? nameOfDigest(value) : (VALUE_NAMES.get(`${facet} ${value}`) ?? value);

/** A value with its count. */
type CountedValue = readonly [value: string, count: number];

/** The order of values: years and digests newest first, “Undated” last, yes before no, topics by count. */
function compareValues(facet: Facet, [a, one]: CountedValue, [b, other]: CountedValue): number {
  if (a === UNDATED_YEAR) return 1;
  if (b === UNDATED_YEAR) return -1;
  if (facet === 'topic') return other - one || a.localeCompare(b);
  return facet === 'digest' ? compareDigestIds(b, a) : b.localeCompare(a);
}

/**
 * Lists the values that a facet offers: those with papers, and those chosen, even with none.
 *
 * @param facet the facet
 * @param counts papers by value
 * @param chosen the chosen values
 * @returns the values with their counts; topics that are chosen come first
 */
export function offeredValues(
  facet: Facet,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): CountedValue[] {
  const offered = new Map(chosen.map((value) => [value, 0]));
  for (const [value, count] of Object.entries(counts)) {
    if (count > 0) offered.set(value, count);
  }
  const values = [...offered].sort((a, b) => compareValues(facet, a, b));
  if (facet !== 'topic') return values;
  const isChosen = ([value]: CountedValue) => chosen.includes(value);
  return [...values.filter(isChosen), ...values.filter((one) => !isChosen(one))];
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
 * @param findings the papers by facet and value; a facet with one value narrows nothing and is left out
 * @param query the search, whose chosen values are ticked and stay even with no paper
 */
export function renderFacets(
  root: HTMLElement,
  { counts }: Pick<Findings, 'counts'>,
  query: Query,
): void {
  const focused = document.activeElement;
  const focusedBox = focused instanceof HTMLInputElement && root.contains(focused) ? focused : null;
  const groups = FACETS.flatMap((facet) => {
    const chosen = query.filters[facet];
    const values = offeredValues(facet, counts[facet] ?? {}, chosen);
    if (values.length < 2 && chosen.length === 0) return [];
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
