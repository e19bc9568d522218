import { readTypedWords } from '../words/typedWords.ts';
import { type Columns, readColumns } from './columns.ts';
import { fetchUnpacked } from './fetchUnpacked.ts';
import type { IndexParts } from './indexParts.ts';
import { countAll, type FacetCounts } from './narrow.ts';
import type { Pagefind } from './pagefind.ts';
import { readSpellings, type Spelling } from './spellings.ts';

/** All that a search needs. */
export interface Engine {
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

/**
 * Loads Pagefind once.
 *
 * @returns the engine
 * @throws when the index cannot be loaded; the failure is forgotten, so that the next search tries again
 */
export function loadEngine(): Promise<Engine> {
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
  if ((typed.terms.at(-1)?.word.length ?? 0) < SHORTEST_PRELOADED) return;
  const asked = typed.terms.map(({ word }) => word).join(' ');
  loadEngine()
    .then(({ pagefind }) => pagefind.preload(asked))
    // The search itself will fail too, and tell of it.
    .catch(() => undefined);
}
