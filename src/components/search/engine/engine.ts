import { readTypedWords, type TypedWords } from '../words/typedWords.ts';
import { isEmptyQuery, isNarrowed, type Query, type Sort } from './address.ts';
import { type Asked, type AskOptions, askPagefind } from './askPagefind.ts';
import { bestFirst } from './bestFirst.ts';
import { type FoundPage, fetchFragment } from './fragment.ts';
import { fragmentPath } from './indexParts.ts';
import { type FacetCounts, narrow } from './narrow.ts';
import { type Engine, loadEngine } from './openEngine.ts';
import { meantSearch } from './spellings.ts';

/** What a search finds; pages are fetched one by one as they are shown. */
export interface Findings extends Pick<Asked, 'terms' | 'unknown' | 'isPart'> {
  /** Whether the words stand one after the other in what was found. */
  isPhrase: boolean;
  count: number;
  /** How many there are when no filter narrows the search. */
  countUnfiltered: number;
  /** For each facet, papers by value when the facet's own filter is put aside. */
  counts: FacetCounts;
  /** The papers of the whole library by facet and value. */
  totals: FacetCounts;
  page: (at: number) => Promise<FoundPage>;
  /** What was searched for instead, where words are misspelled. */
  meant: string | undefined;
}

const COLUMN_OF_SORT: Record<Sort, string | undefined> = {
  relevance: undefined,
  newest: 'date',
  discussed: 'comments',
};

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

/** What was asked of Pagefind. */
interface Answer extends Asked {
  typed: TypedWords;
  meant: string | undefined;
}

/**
 * Asks for words; where some are misspelled, for those that were meant, if any paper has them. That no words can be
 * suggested is no reason to fail.
 */
async function ask(
  { pagefind, spellings }: Engine,
  words: string,
  options: AskOptions,
): Promise<Answer> {
  const typed = readTypedWords(words);
  const asked = await askPagefind(pagefind, typed, options);
  const written = asked.unknown.map((one) => one.written);
  const meant =
    written.length === 0
      ? undefined
      : meantSearch(words, written, await spellings().catch(() => []));
  if (meant !== undefined) {
    const typedAnew = readTypedWords(meant);
    const askedAnew = await askPagefind(pagefind, typedAnew, options);
    if (askedAnew.ranked.size > 0) {
      const isWhole = askedAnew.unknown.length === 0;
      const found = askedAnew.terms.map(({ written }) => written).join(' ');
      const unknown = written.map((word) => ({ written: word }));
      return { ...askedAnew, unknown, typed: typedAnew, meant: isWhole ? meant : found };
    }
  }
  return { ...asked, typed, meant: undefined };
}

/** Nothing, for a search for nothing. */
const findNothing = ({ totals }: Engine): Findings => ({
  count: 0,
  countUnfiltered: 0,
  counts: totals,
  totals,
  terms: [],
  isPhrase: false,
  unknown: [],
  isPart: false,
  meant: undefined,
  page: () => Promise.reject(new RangeError('nothing was searched for')),
});

const NOT_ASKED: Answer = {
  ranked: new Map(),
  terms: [],
  unknown: [],
  isPart: false,
  typed: { terms: [], isPhrase: false },
  meant: undefined,
};

/**
 * Searches the library.
 *
 * @param query words, filters and order; a search for nothing finds nothing but the facets
 * @returns what was found
 * @throws when the index cannot be loaded, as in development, where there is none
 */
export async function search(query: Query): Promise<Findings> {
  const loaded = await loadEngine();
  const { base, index, facets, totals } = loaded;
  const hasWords = query.words.trim() !== '';
  if (isEmptyQuery(query) || (hasWords && readTypedWords(query.words).terms.length === 0))
    return findNothing(loaded);
  const { ranked, terms, unknown, isPart, typed, meant } = hasWords
    ? await ask(loaded, query.words, {
        parts: index.parts.length,
        showsBest: query.sort === 'relevance' && !isNarrowed(query),
      })
    : NOT_ASKED;
  const found = hasWords ? [...ranked.keys()] : allRows(loaded);
  const narrowed = narrow(facets, found, query.filters);
  const rows =
    hasWords && query.sort === 'relevance'
      ? await bestFirst(narrowed.rows, ranked, { typed: typed.terms, terms })
      : await orderRows(loaded, narrowed.rows, query.sort);
  return {
    count: rows.length,
    countUnfiltered: found.length,
    counts: narrowed.counts,
    totals,
    terms,
    isPhrase: typed.isPhrase,
    unknown,
    isPart,
    meant,
    page: async (at) => {
      const row = rows[at];
      if (row === undefined) throw new RangeError(`there is no result ${at}`);
      return ranked.get(row)?.data() ?? fetchFragment(base, fragmentPath(index, row));
    },
  };
}
