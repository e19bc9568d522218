import type { PageLink, SiteContext } from './context.ts';

/** One page of a list that may have several. */
export interface ListPart<Item> {
  items: Item[];
  /** The page's number, from 1 for the last items of the list, so that it stays while the list grows. */
  number: number;
  /** How many pages there are, at least 1; it is the number of the first page. */
  count: number;
}

/** What the ways through a list are called, by what orders it. */
export const PAGING_WORDS = {
  newest: { first: 'Newest', last: 'Oldest', previous: 'Newer', next: 'Older' },
  discussed: {
    first: 'Most discussed',
    last: 'Least discussed',
    previous: 'More discussed',
    next: 'Less discussed',
  },
  undated: { first: 'First', last: 'Last', previous: 'Previous', next: 'Next' },
} as const;

/** The way through the pages of a list. */
export interface Paging {
  /** The page's number; none of the list's first page, which stays where it is. */
  number: number | undefined;
  /**
   * Which items of the list a page further on holds, such as “51–100 from the oldest”: so they are called
   * for good, however long the list grows. Nothing for the first page, whose items change.
   */
  held: string | undefined;
  previous: PageLink | undefined;
  next: PageLink | undefined;
  /**
   * The first, the last and those around the current one; a gap stands for what is left out. Numbers go
   * down, so words at both ends say what comes first.
   */
  pages: ((PageLink & { isCurrent: boolean; isNumber: boolean }) | 'gap')[];
}

/** How many pages before and after the current one are linked. */
const NEIGHBORS = 1;

/**
 * Cuts a list into pages from its end. Where new items come first, a full page keeps its address and its
 * items for good: only those of the first page, half as many to half as many more, change with them.
 *
 * @param items the whole list
 * @param size how many items a page holds
 * @returns the pages in order; one empty page for an empty list
 */
export function paginate<Item>(items: readonly Item[], size: number): ListPart<Item>[] {
  const least = Math.ceil(size / 2);
  const full = Math.max(0, Math.floor((items.length - least) / size));
  const first = items.length - full * size;
  return Array.from({ length: full + 1 }, (_, at) => ({
    items: items.slice(at === 0 ? 0 : first + (at - 1) * size, first + at * size),
    number: full + 1 - at,
    count: full + 1,
  }));
}

/**
 * Names the pages that a list had while pages were numbered from its beginning and has not now. What
 * they showed is on the first page, or has moved on with every paper that came.
 *
 * @param length how many items the list has
 * @param size how many items a page holds
 * @returns the numbers of their addresses
 */
export function movedNumbers(length: number, size: number): number[] {
  const { count } = paginate(Array.from({ length }), size)[0] ?? { count: 1 };
  const before = Math.ceil(length / size);
  return Array.from({ length: before }, (_, at) => at + 1).filter(
    (number) => number > 1 && number >= count,
  );
}

/**
 * Finds the place of a page of a list: the first has the list's own.
 *
 * @param place the list's place inside the site, with slashes at both ends
 * @param part the page's number, and how many there are
 * @returns such as `/topics/agents/` or `/topics/agents/2/`
 */
export function placeOfPage(
  place: string,
  { number, count }: Pick<ListPart<unknown>, 'number' | 'count'>,
): string {
  return number === count ? place : `${place}${number}/`;
}

/**
 * Adds to a page's name which part of a list it is.
 *
 * @param name the list's name
 * @param part the page's number, and how many there are
 * @returns the name alone for the first page, else such as “Agents, page 2”
 */
export function nameOfPage(
  name: string,
  { number, count }: Pick<ListPart<unknown>, 'number' | 'count'>,
): string {
  return number === count ? name : `${name}, page ${number}`;
}

/** Numbers of the pages that are linked, the first page first; 0 is a gap of two pages or more. */
function shownNumbers(current: number, count: number): number[] {
  const shown: number[] = [];
  for (let number = count; number >= 1; number -= 1) {
    const isShown = number === 1 || number === count || Math.abs(number - current) <= NEIGHBORS;
    // A gap must stand for more than the one number that it would hide.
    const isBridge = number === 2 ? current <= 4 : number === count - 1 && current >= count - 3;
    if (isShown || isBridge) shown.push(number);
    else if (shown.at(-1) !== 0) shown.push(0);
  }
  return shown;
}

/** Says which items of a list a page further on holds. All of these are full, so its number tells. */
function heldOf({ items, number }: ListPart<unknown>, end: string): string {
  const places = [(number - 1) * items.length + 1, number * items.length];
  const [first, last] = places.map((place) => place.toLocaleString('en-US'));
  return `${first}–${last} from the ${end.toLowerCase()}`;
}

/**
 * Links the pages of a list with each other.
 *
 * @param context the site
 * @param place the list's place inside the site
 * @param part which page, of how many
 * @param order what orders the list
 * @returns the links; none before the first page and after the last
 */
export function pagingOf(
  { addresses }: SiteContext,
  place: string,
  part: ListPart<unknown>,
  order: keyof typeof PAGING_WORDS,
): Paging {
  const { number, count } = part;
  const words = PAGING_WORDS[order];
  const href = (target: number) => addresses.path(placeOfPage(place, { number: target, count }));
  const labelOf = (target: number) => {
    if (target === count) return words.first;
    return target === 1 ? words.last : String(target);
  };
  return {
    number: number === count ? undefined : number,
    held: number === count ? undefined : heldOf(part, words.last),
    previous: number < count ? { label: words.previous, href: href(number + 1) } : undefined,
    next: number > 1 ? { label: words.next, href: href(number - 1) } : undefined,
    pages: shownNumbers(number, count).map((shown) =>
      shown === 0
        ? 'gap'
        : {
            label: labelOf(shown),
            href: href(shown),
            isCurrent: shown === number,
            isNumber: shown !== count && shown !== 1,
          },
    ),
  };
}
