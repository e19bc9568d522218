import { FACETS, type Facet, isEmptyQuery, type Query, type Sort } from './address.ts';
import { type UnknownWord, unknownWords } from './matching.ts';
import { readTypedWords } from './typedWords.ts';

/** Counts of papers by value, by facet. */
export type FacetCounts = Record<string, Record<string, number>>;

/** A page as Pagefind finds it. */
export interface FoundPage {
  url: string;
  /** Text around what matched, as HTML with matches in `<mark>`. */
  excerpt: string;
  /** The whole text that was indexed. */
  content: string;
  /** Where in the text the matches are, counted in words. */
  locations: number[];
  meta: { title?: string; also?: string };
  filters: { topic?: string[]; year?: string[]; code?: string[] };
}

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

type Filters = Partial<Record<Facet, { any: string[] }>>;

/** What Pagefind answers. */
interface Answer {
  results: { data: () => Promise<FoundPage> }[];
  filters: FacetCounts;
  unfilteredResultCount: number;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  filters: () => Promise<FacetCounts>;
  search: (
    words: string | null,
    options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<Answer>;
}

const PAGEFIND_SORT: Record<Sort, Record<string, 'desc'> | undefined> = {
  relevance: undefined,
  newest: { date: 'desc' },
  discussed: { comments: 'desc' },
};

let engine: Promise<Pagefind> | undefined;

/** Pagefind's module, whose index may have parts. */
interface PagefindModule extends Pagefind {
  mergeIndex: (
    folder: string,
    options: { baseUrl: string; excerptLength: number },
  ) => Promise<void>;
}

/** Opens the index: one, or the parts of a large library's. */
async function openIndex(base: string): Promise<Pagefind> {
  const folder = `${base}pagefind/`;
  const [pagefind, list] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    fetch(`${folder}shards.json`).then((response) => response.json()),
  ]);
  const options = { baseUrl: base, excerptLength: 28 };
  await pagefind.options(options);
  // The parts share one engine, so they are opened one after the other.
  for (const shard of (list as { shards: string[] }).shards.slice(1)) {
    await pagefind.mergeIndex(location.origin + folder + shard, options);
  }
  return pagefind;
}

/** Loads Pagefind once; a failure is forgotten, so that the next search tries again. */
function loadEngine(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  engine ??= openIndex(base);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
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
  const { results } = await pagefind.search(word, { filters: {} });
  const first = await results[0]?.data();
  const unknown = first === undefined ? [{ word }] : unknownWords([word], matchedTokens(first));
  return { word, count: results.length, unknown };
}

/** What a search finds before anything is counted. */
type Asked = Pick<Findings, 'words' | 'unknown' | 'alone'> & { answer: Answer | undefined };

/** Asks Pagefind, and asks again without the words that no paper has and nothing comes near. */
async function ask(
  pagefind: Pagefind,
  typed: string,
  options: Parameters<Pagefind['search']>[1],
): Promise<Asked> {
  const isPhrase = typed.startsWith('"');
  let words = isPhrase ? [typed] : typed.split(' ');
  const leftOut: UnknownWord[] = [];
  while (words.length > 0) {
    const answer = await pagefind.search(words.join(' '), options);
    const first = await answer.results[0]?.data();
    const asked: Asked = { answer, words, unknown: leftOut, alone: [] };
    if (isPhrase || (first === undefined && answer.unfilteredResultCount > 0)) return asked;
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
  return { answer: undefined, words, unknown: leftOut, alone: [] };
}

/** Counts the values of each facet in use as if none of them were chosen, to offer the others. */
async function countFacets(
  pagefind: Pagefind,
  words: string | null,
  filters: Filters,
  counts: FacetCounts,
): Promise<FacetCounts> {
  const open = { ...counts };
  for (const facet of FACETS) {
    if (filters[facet] === undefined) continue;
    const { [facet]: _own, ...others } = filters;
    const answer = await pagefind.search(words, { filters: others });
    open[facet] = answer.filters[facet] ?? {};
  }
  return open;
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
  // Facets are counted from their index, which has to be there before the first search.
  const totals = await pagefind.filters();
  const typed = readTypedWords(query.words);
  const filters: Filters = Object.fromEntries(
    FACETS.filter((facet) => query.filters[facet].length > 0).map((facet) => [
      facet,
      { any: query.filters[facet] },
    ]),
  );
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
  const sort = PAGEFIND_SORT[query.sort];
  const options = { filters, ...(sort === undefined ? {} : { sort }) };
  const { answer, words, unknown, alone } = hasWords
    ? await ask(pagefind, typed, options)
    : { answer: await pagefind.search(null, options), words: [], unknown: [], alone: [] };
  const asked = hasWords ? words.join(' ') : null;
  return {
    count: answer?.results.length ?? 0,
    countUnfiltered: answer?.unfilteredResultCount ?? 0,
    counts: await countFacets(pagefind, asked, filters, answer?.filters ?? {}),
    totals,
    words,
    unknown,
    alone: words.length > 1 ? alone : [],
    page: async (at) => {
      const result = answer?.results[at];
      if (result === undefined) throw new RangeError(`there is no result ${at}`);
      return result.data();
    },
  };
}
