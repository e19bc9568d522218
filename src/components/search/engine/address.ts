/** The orders in which results may stand. */
export const SORTS = ['relevance', 'newest', 'discussed'] as const;
export type Sort = (typeof SORTS)[number];

/** The facets by which results are narrowed; the names are those of the index's filters. */
export const FACETS = ['topic', 'year', 'code', 'mathematics', 'digest'] as const;
export type Facet = (typeof FACETS)[number];

/** A search: what stands in the address of the search page. */
export interface Query {
  words: string;
  filters: Record<Facet, string[]>;
  sort: Sort;
}

/**
 * Reads a search from an address.
 *
 * @param search the query part of an address, such as `?q=lora&topic=Reasoning`
 * @returns the search; what is not understood is left out
 */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const sort = SORTS.find((one) => one === parameters.get('sort'));
  return {
    words: parameters.get('q') ?? '',
    filters: {
      topic: parameters.getAll('topic'),
      year: parameters.getAll('year'),
      code: parameters.getAll('code'),
      mathematics: parameters.getAll('mathematics'),
      digest: parameters.getAll('digest'),
    },
    sort: sort ?? 'relevance',
  };
}

/**
 * Writes a search for an address; the inverse of {@link readQuery}.
 *
 * @param query the search
 * @returns the query part with its question mark; empty for the empty search
 */
export function writeQuery({ words, filters, sort }: Query): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  for (const facet of FACETS) {
    for (const value of filters[facet]) parameters.append(facet, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/**
 * Chooses a value of a facet, or takes it away; all else of the search stays.
 *
 * @param query the search
 * @param facet the facet
 * @param value one of its values
 * @param isChosen whether papers shall have it
 * @returns another search
 */
export function chooseValue(query: Query, facet: Facet, value: string, isChosen: boolean): Query {
  const others = query.filters[facet].filter((one) => one !== value);
  const values = isChosen ? [...others, value] : others;
  return { ...query, filters: { ...query.filters, [facet]: values } };
}

/** Whether a search is narrowed by a facet. */
export function isNarrowed({ filters }: Query): boolean {
  return FACETS.some((facet) => filters[facet].length > 0);
}

/** Whether a search asks for nothing. */
export function isEmptyQuery(query: Query): boolean {
  return query.words.trim() === '' && !isNarrowed(query);
}
