import { FACETS, isEmptyQuery, type Query, type Sort } from './address.ts';

/** Counts of papers by value, by facet. */
export type FacetCounts = Record<string, Record<string, number>>;

/** A page as Pagefind finds it. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: { topic?: string[]; year?: string[] };
}

/** What a search finds; pages are fetched one by one as they are shown. */
export interface Findings {
  count: number;
  counts: FacetCounts;
  page: (at: number) => Promise<FoundPage>;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  filters: () => Promise<FacetCounts>;
  search: (
    words: string | null,
    options: { filters: Record<string, { any: string[] }>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: { data: () => Promise<FoundPage> }[]; filters: FacetCounts }>;
}

const PAGEFIND_SORT: Record<Sort, Record<string, 'desc'> | undefined> = {
  relevance: undefined,
  newest: { date: 'desc' },
  discussed: { comments: 'desc' },
};

let engine: Promise<Pagefind> | undefined;

/** Loads Pagefind once; a failure is forgotten, so that the next search tries again. */
function loadEngine(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  engine ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(
    async (pagefind: Pagefind) => {
      await pagefind.options({ baseUrl: base, excerptLength: 28 });
      return pagefind;
    },
  );
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/**
 * Searches the library.
 *
 * @param query words, filters and order; a search for nothing finds nothing but the facets
 * @returns what was found
 * @throws when the index cannot be loaded, as in development, where there is none
 */
export async function search(query: Query): Promise<Findings> {
  const pagefind = await loadEngine();
  if (isEmptyQuery(query)) {
    const none = () => Promise.reject(new Error('nothing was searched for'));
    return { count: 0, counts: await pagefind.filters(), page: none };
  }
  const filters = Object.fromEntries(
    FACETS.filter((facet) => query.filters[facet].length > 0).map((facet) => [
      facet,
      { any: query.filters[facet] },
    ]),
  );
  const sort = PAGEFIND_SORT[query.sort];
  const words = query.words.trim() === '' ? null : query.words.trim();
  // Facets are counted from their index, which has to be there before the first search.
  await pagefind.filters();
  const { results, filters: counts } = await pagefind.search(words, {
    filters,
    ...(sort === undefined ? {} : { sort }),
  });
  return {
    count: results.length,
    counts,
    page: async (at) => {
      const result = results[at];
      if (result === undefined) throw new RangeError(`there is no result ${at}`);
      return result.data();
    },
  };
}
