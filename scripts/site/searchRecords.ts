import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/files/fingerprint.ts';
import { indexedHtml } from './searchIndex/indexedHtml.ts';

/** What the search index is told of a paper. */
export interface SearchRecord {
  slug: string;
  /** The values of each facet, and the one value of each order. */
  facets: Record<string, string[]>;
  orders: Record<string, string[]>;
  /** What is indexed of the page, as a page of its own. */
  html: string;
  /** A fingerprint of it. */
  hash: string;
}

/** What is remembered of a record while the index is made: all but the text. */
export type RecordSummary = Omit<SearchRecord, 'html'>;

/**
 * Takes out of a paper's page what is indexed, so that a page which changes elsewhere, in its related
 * papers say, need not be indexed again.
 *
 * @param outputDirectory the folder `dist`
 * @param slug the paper
 * @returns the record; nothing for a page that is not to be found, such as a redirect
 */
export function readSearchRecord(outputDirectory: string, slug: string): SearchRecord | undefined {
  const page = readFileSync(join(outputDirectory, 'papers', slug, 'index.html'), 'utf8');
  const html = indexedHtml(page);
  if (html === undefined) return undefined;
  return { slug, ...readFacets(html), html, hash: hashOf(html) };
}

/**
 * Reads by what a paper is narrowed and ordered.
 *
 * @param html what is indexed of its page
 * @returns the values by facet and by order
 */
export function readFacets(html: string): Pick<SearchRecord, 'facets' | 'orders'> {
  return { facets: valuesOf(html, 'filter'), orders: valuesOf(html, 'sort') };
}

/**
 * Puts papers in the order in which they joined the library: a new digest then comes last.
 *
 * @param records what is indexed
 * @returns the same in order
 */
export function orderRecords<Record extends Pick<RecordSummary, 'slug' | 'facets'>>(
  records: readonly Record[],
): Record[] {
  const joined = ({ facets }: Record) => facets.digest?.[0] ?? '';
  return records.toSorted((a, b) => compare(joined(a), joined(b)) || compare(a.slug, b.slug));
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

/** The values that a page gives Pagefind's filters or sorts, as `SearchRecord.astro` writes them. */
function valuesOf(html: string, kind: 'filter' | 'sort'): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  const marks = html.matchAll(new RegExp(`data-pagefind-${kind}="?([\\w-]+)"?[^>]*>([^<]*)<`, 'g'));
  for (const [, name = '', text = ''] of marks) {
    const value = text.replaceAll(/&([\w#]+);/g, (entity, key) => ENTITIES[key] ?? entity);
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
