import { isEmptyQuery, isNarrowed, type Query, type Sort } from './address.ts';
import { type Columns, readColumns } from './columns.ts';
import { fetchUnpacked } from './fetchUnpacked.ts';
import { type FoundPage, fetchFragment } from './fragment.ts';
import { fragmentPath, type IndexParts, rowOfName } from './indexParts.ts';
import { type UnknownWord, unknownWords } from './matching.ts';
import { countAll, type FacetCounts, narrow } from './narrow.ts';
import { readTypedWords } from './typedWords.ts';

/** What a search finds; pages are fetched one by one as they are shown. */
export interface Findings {
  count: number;
  /** How many there are when no filter narrows the search. */
  countUnfiltered: number;
  /** For each facet, papers by value when the facet's own filter is put aside. */
  counts: FacetCounts;
  /** The papers of the whole library by facet and value. */
  totals: FacetCounts;
  /** The words that were searched for, as the index has them. */
  words: string[];
  /** Words that no paper has: left out, or found as their nearest. */
  unknown: UnknownWord[];
  /** Where no paper has all of the words: each of them, and how many have it. */
  alone: { word: string; count: number }[];
  page: (at: number) => Promise<FoundPage>;
}

/** What is known of a word by itself. */
interface AloneWord {
  word: string;
  count: number;
  unknown: UnknownWord[];
}

/** A paper that Pagefind found. */
interface Result {
  id: string;
  score: number;
  data: () => Promise<FoundPage>;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options: (options: PagefindOptions) => Promise<void>;
  /** Begins to load what the first search needs. */
  init: () => Promise<void>;
  mergeIndex: (folder: string, options: PagefindOptions) => Promise<void>;
  search: (words: string) => Promise<{ results: Result[] }>;
}

interface PagefindOptions {
  baseUrl: string;
  excerptLength: number;
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

/** The words of a result that matched, and all of its metadata, which do not say where. */
function matchedTokens({ content, locations, meta }: FoundPage): string[] {
  const words = content.split(/\s+/);
  return [
    ...locations.map((at) => words[at] ?? ''),
    ...`${meta.title ?? ''} ${meta.also ?? ''}`.split(/\s+/),
  ];
}

/** Takes out the words that no paper has; of “foo-attention”, the parts are tried apart. */
function withoutWords(words: readonly string[], missing: readonly UnknownWord[]): string[] {
  const names = new Set(missing.map(({ word }) => word));
  return words.flatMap((word) => {
    if (!names.has(word)) return [word];
    return word.includes('-') ? word.split('-').filter((part) => part !== '') : [];
  });
}

/** Asks for one word without filters: in how many papers it is, and whether it is there at all. */
async function askAlone(pagefind: Pagefind, word: string): Promise<AloneWord> {
  const { results } = await pagefind.search(word);
  const first = await results[0]?.data();
  const unknown = first === undefined ? [{ word }] : unknownWords([word], matchedTokens(first));
  return { word, count: results.length, unknown };
}

/** What Pagefind finds, before it is narrowed. */
type Asked = Pick<Findings, 'words' | 'unknown' | 'alone'> & { results: readonly Result[] };

/**
 * Asks Pagefind, and asks again without the words that no paper has and nothing comes near. Whoever
 * listens hears of results before it is known whether all words are there.
 */
async function ask(
  pagefind: Pagefind,
  typed: string,
  listen: (results: readonly Result[]) => void,
): Promise<Asked> {
  const isPhrase = typed.startsWith('"');
  let words = isPhrase ? [typed] : typed.split(' ');
  const leftOut: UnknownWord[] = [];
  while (words.length > 0) {
    const { results } = await pagefind.search(words.join(' '));
    const asked: Asked = { results, words, unknown: leftOut, alone: [] };
    listen(results);
    if (isPhrase) return asked;
    const first = await results[0]?.data();
    const alone =
      first === undefined ? await Promise.all(words.map((word) => askAlone(pagefind, word))) : [];
    const unknown =
      first === undefined
        ? alone.flatMap((one) => one.unknown)
        : unknownWords(words, matchedTokens(first));
    const missing = unknown.filter(({ nearest }) => nearest === undefined);
    if (missing.length === 0) return { ...asked, unknown: [...leftOut, ...unknown], alone };
    words = withoutWords(words, missing);
    leftOut.push(...missing.filter(({ word }) => !word.includes('-')));
  }
  return { results: [], words, unknown: leftOut, alone: [] };
}

/** The best first; of equals, the one first that joined the library last. */
function rank(results: readonly Result[], parts: number): Map<number, Result> {
  const rows = results.map((result) => ({ row: rowOfName(result.id, parts), result }));
  rows.sort((a, b) => b.result.score - a.result.score || b.row - a.row);
  return new Map(rows.map(({ row, result }) => [row, result]));
}

/** So many results are shown at first, wherever they are. */
const SHOWN_FIRST = 8;

/** Begins to fetch what will be shown, while the first result is still to tell which words it has. */
function fetchFirst(results: readonly Result[], parts: number): void {
  for (const result of [...rank(results, parts).values()].slice(0, SHOWN_FIRST)) {
    // Where that fails, so will the showing, which says so.
    result.data().catch(() => undefined);
  }
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
      alone: [],
      page: () => Promise.reject(new RangeError('nothing was searched for')),
    };
  }
  const { results, words, unknown, alone } = hasWords
    ? await ask(pagefind, typed, (found) => {
        if (query.sort === 'relevance' && !isNarrowed(query)) {
          fetchFirst(found, index.parts.length);
        }
      })
    : { results: [], words: [], unknown: [], alone: [] };
  const ranked = rank(results, index.parts.length);
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
    alone: words.length > 1 ? alone : [],
    page: async (at) => {
      const row = rows[at];
      if (row === undefined) throw new RangeError(`there is no result ${at}`);
      return ranked.get(row)?.data() ?? fetchFragment(base, fragmentPath(index, row));
    },
  };
}
