import { hashOf } from '../../files/fingerprint.ts';
import { copyText } from '../../text/standsAt.ts';
import { readEntities } from './entities.ts';
import { indexedHtml } from './indexedHtml.ts';

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

/** The page of a paper, by its file below the output folder. */
const PAPER_PAGE = /^papers\/([^/]+)\/index\.html$/;

/**
 * Takes out of a paper's page what is indexed, so that a page which changes elsewhere, in its related
 * papers say, need not be indexed again.
 *
 * @param slug the paper
 * @param page the HTML of its page
 * @returns the record; nothing for a page that is not to be found, such as a redirect
 */
export function readRecord(slug: string, page: string): SearchRecord | undefined {
  const html = indexedHtml(page);
  if (html === undefined) return undefined;
  return { slug, ...readFacets(html), html, hash: hashOf(html) };
}

/**
 * Sums up what is indexed of a file of the site.
 *
 * @param file its path below the output folder
 * @param content what it holds, text or UTF-8
 * @returns the record without its text; nothing where the file is no page of a paper
 */
export function summarizeFile(
  file: string,
  content: string | Uint8Array,
): RecordSummary | undefined {
  const slug = PAPER_PAGE.exec(file)?.[1];
  if (slug === undefined) return undefined;
  const text = typeof content === 'string' ? content : decoder.decode(content);
  const record = readRecord(slug, text);
  if (record === undefined) return undefined;
  const { html: _html, ...summary } = record;
  return summary;
}

const decoder = new TextDecoder();

/**
 * Reads by what a paper is narrowed and ordered.
 *
 * @param html what is indexed of its page
 * @returns the values by facet and by order
 */
export function readFacets(html: string): Pick<SearchRecord, 'facets' | 'orders'> {
  return { facets: valuesOf(html, FILTERS), orders: valuesOf(html, SORTS) };
}

const FILTERS = /data-pagefind-filter="?([\w-]+)"?[^>]*>([^<]*)</g;
const SORTS = /data-pagefind-sort="?([\w-]+)"?[^>]*>([^<]*)</g;

/** The values that a page gives Pagefind's filters or sorts, as `SearchRecord.astro` writes them. */
function valuesOf(html: string, marks: RegExp): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [, name = '', text = ''] of html.matchAll(marks)) {
    const value = readEntities(text);
    values[name] ??= [];
    values[name].push(value);
  }
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, share(list)]));
}

/** What papers have in common, such as the day of a digest, is held once; parts of a page would keep all of it. */
const shared = new Map<string, string[]>();

function share(values: string[]): string[] {
  const key = JSON.stringify(values);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const own = values.map(copyText);
  shared.set(key, own);
  return own;
}
