import type { PageLink, SiteContext } from './context.ts';

/** One page of a list that may have several. */
export interface ListPart<Item> {
  items: Item[];
  /** The page's number, from 1. */
  number: number;
  /** How many pages there are, at least 1. */
  count: number;
}

/** The way through the pages of a list. */
export interface Paging {
  number: number;
  count: number;
  previous: PageLink | undefined;
  next: PageLink | undefined;
  /** The first, the last and those around the current one; a gap stands for what is left out. */
  pages: ((PageLink & { isCurrent: boolean }) | 'gap')[];
}

/** How many pages before and after the current one are linked. */
const NEIGHBORS = 1;

/**
 * Cuts a list into pages.
 *
 * @param items the whole list
 * @param size how many items a page holds
 * @returns the pages in order; one empty page for an empty list
 */
export function paginate<Item>(items: readonly Item[], size: number): ListPart<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size),
    number: at + 1,
    count,
  }));
}

/**
 * Finds the place of a page of a list: the first has the list's own.
 *
 * @param place the list's place inside the site, with slashes at both ends
 * @param number the page's number, from 1
 * @returns such as `/topics/agents/` or `/topics/agents/2/`
 */
export function placeOfPage(place: string, number: number): string {
  return number === 1 ? place : `${place}${number}/`;
}

/**
 * Adds to a page's name which part of a list it is.
 *
 * @param name the list's name
 * @param part the page's number
 * @returns the name alone for the first page, else such as “Agents, page 2”
 */
export function nameOfPage(name: string, { number }: { number: number }): string {
  return number === 1 ? name : `${name}, page ${number}`;
}

/** Numbers of the pages that are linked, in order; 0 is a gap of two pages or more. */
function shownNumbers(current: number, count: number): number[] {
  const shown: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const isShown = number === 1 || number === count || Math.abs(number - current) <= NEIGHBORS;
    // A gap must stand for more than the one number that it would hide.
    const isBridge = number === 2 ? current <= 4 : number === count - 1 && current >= count - 3;
    if (isShown || isBridge) shown.push(number);
    else if (shown.at(-1) !== 0) shown.push(0);
  }
  return shown;
}

/**
 * Links the pages of a list with each other.
 *
 * @param context the site
 * @param place the list's place inside the site
 * @param part which page, of how many
 * @returns the links; none before the first page and after the last
 */
export function pagingOf(
  { addresses }: SiteContext,
  place: string,
  { number, count }: Pick<ListPart<unknown>, 'number' | 'count'>,
): Paging {
  const link = (target: number): PageLink => ({
    label: String(target),
    href: addresses.path(placeOfPage(place, target)),
  });
  return {
    number,
    count,
    previous: number > 1 ? link(number - 1) : undefined,
    next: number < count ? link(number + 1) : undefined,
    pages: shownNumbers(number, count).map((shown) =>
      shown === 0 ? 'gap' : { ...link(shown), isCurrent: shown === number },
    ),
  };
}
