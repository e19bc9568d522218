import { readTypedWords } from '../words/typedWords.ts';
import { isEmptyQuery, isNarrowed, type Query, type Sort } from './address.ts';
import { type Asked, askPagefind } from './askPagefind.ts';
import { type Columns, readColumns } from './columns.ts';
import { fetchUnpacked } from './fetchUnpacked.ts';
import { type FoundPage, fetchFragment } from './fragment.ts';
import { fragmentPath, type IndexParts } from './indexParts.ts';
import { countAll, type FacetCounts, narrow } from './narrow.ts';
import type { Pagefind } from './pagefind.ts';
import { meantSearch, readSpellings, type Spelling } from './spellings.ts';

/** What a search finds; pages are fetched one by one as they are shown. */
export interface Findings extends Pick<Asked, 'words' | 'unknown' | 'isPart'> {
  count: number;
  /** How many there are when no filter narrows the search. */
  countUnfiltered: number;
  /** For each facet, papers by value when the facet's own filter is put aside. */
  counts: FacetCounts;
  /** The papers of the whole library by facet and value. */
  totals: FacetCounts;
  page: (at: number) => Promise<FoundPage>;
  /** What was meant, where words are misspelled. */
  meant?: string | undefined;
}

/** All that a search needs. */
interface Engine {
  pagefind: Pagefind;
  /** The path of the site. */
  base: string;
  index: IndexParts;
  facets: Columns;
  /** The papers of the whole library by facet and value. */
  totals: FacetCounts;
  /** Fetched with the first search that is ordered by one of them. */
  orders: () => Promise<Columns>;
  /** Fetched with the first search for a word that no paper has. */
  spellings: () => Promise<Spelling[]>;
}

const COLUMN_OF_SORT: Record<Sort, string | undefined> = {
  relevance: undefined,
  newest: 'date',
  discussed: 'comments',
};

let engine: Promise<Engine> | undefined;

/** Opens the index: one, or the parts of a large library's. */
async function openEngine(base: string): Promise<Engine> {
  const folder = `${base}pagefind/`;
  const loading = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>;
  const response = await fetch(`${folder}parts.json`);
  const index = (await response.json()) as IndexParts;
  const loadingFacets = fetchUnpacked(folder + index.facets).then(readColumns);
  const options = { baseUrl: base, excerptLength: 28 };
  const pagefind = await loading;
  await pagefind.options(options);
  await Promise.all([
    pagefind.init(),
    ...index.parts
      .slice(1)
      .map((part) => pagefind.mergeIndex(location.origin + folder + part, options)),
  ]);
  const facets = await loadingFacets;
  let orders: Promise<Columns> | undefined;
  let spellings: Promise<Spelling[]> | undefined;
  return {
    pagefind,
    base,
    index,
    facets,
    totals: countAll(facets),
    orders: () => {
      orders ??= fetchUnpacked(folder + index.orders).then(readColumns);
      return orders;
    },
    spellings: () => {
      spellings ??= fetchUnpacked(folder + index.spellings).then(readSpellings);
      return spellings;
    },
  };
}

/** Loads Pagefind once; a failure is forgotten, so that the next search tries again. */
function loadEngine(): Promise<Engine> {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  engine ??= openEngine(base);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/**
 * Loads the engine before the first search, while the reader still types. Where that fails, the search
 * tells of it.
 */
export function prepareSearch(): void {
  void loadEngine().catch(() => undefined);
}

/** What is shorter begins words in too many files. */
const SHORTEST_PRELOADED = 4;

/**
 * Fetches the words of the index that are typed, before the typing rests and the search begins.
 *
 * @param words what is typed so far
 */
export function preloadWords(words: string): void {
  const typed = readTypedWords(words);
  const last = typed.split(' ').at(-1) ?? '';
  if (last.length < SHORTEST_PRELOADED) return;
  loadEngine()
    .then(({ pagefind }) => pagefind.preload(typed))
    // The search itself will fail too, and tell of it.
    .catch(() => undefined);
}

/** All rows, the one first that joined the library last. */
const allRows = ({ facets: { count } }: Engine): number[] =>
  Array.from({ length: count }, (_, at) => count - 1 - at);

/** Orders rows by a column, the largest first; of equals, the one first that joined the library last. */
async function orderRows({ orders }: Engine, rows: number[], sort: Sort): Promise<number[]> {
  const name = COLUMN_OF_SORT[sort];
  if (name === undefined) return rows;
  const ranks = (await orders()).byName[name]?.numbers[0];
  return rows.sort((a, b) => (ranks?.[b] ?? 0) - (ranks?.[a] ?? 0) || b - a);
}

/** What was meant by a search, where some of its words are misspelled; a suggestion is no reason to fail. */
async function findMeant(
  { spellings }: Engine,
  typed: string,
  unknown: Asked['unknown'],
): Promise<string | undefined> {
  if (unknown.length === 0) return undefined;
  const words = await spellings().catch(() => []);
  return meantSearch(
    typed,
    unknown.map(({ word }) => word),
    words,
  );
}

/**
 * Searches the library.
 *
 * @param query words, filters and order; a search for nothing finds nothing but the facets
 * @returns what was found
 * @throws when the index cannot be loaded, as in development, where there is none
 */
export async function search(query: Query): Promise<Findings> {
  const loaded = await loadEngine();
  const { pagefind, base, index, facets, totals } = loaded;
  const typed = readTypedWords(query.words);
  const hasWords = query.words.trim() !== '';
  if (isEmptyQuery(query) || (hasWords && typed === '')) {
    return {
      count: 0,
      countUnfiltered: 0,
      counts: totals,
      totals,
      words: [],
      unknown: [],
      isPart: false,
      page: () => Promise.reject(new RangeError('nothing was searched for')),
    };
  }
  const { ranked, words, unknown, isPart }: Asked = hasWords
    ? await askPagefind(pagefind, typed, {
        parts: index.parts.length,
        showsBest: query.sort === 'relevance' && !isNarrowed(query),
      })
    : { ranked: new Map(), words: [], unknown: [], isPart: false };
  const found = hasWords ? [...ranked.keys()] : allRows(loaded);
  const narrowed = narrow(facets, found, query.filters);
  const rows = await orderRows(loaded, narrowed.rows, query.sort);
  return {
    count: rows.length,
    countUnfiltered: found.length,
    counts: narrowed.counts,
    totals,
    words,
    unknown,
    isPart,
    meant: await findMeant(loaded, query.words, unknown),
    page: async (at) => {
      const row = rows[at];
      if (row === undefined) throw new RangeError(`there is no result ${at}`);
      return ranked.get(row)?.data() ?? fetchFragment(base, fragmentPath(index, row));
    },
  };
}
