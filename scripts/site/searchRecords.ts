import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/site/loading/fileStamps.ts';

/** What the search index is told of a paper. */
export interface SearchRecord {
  slug: string;
  /** The digest with which the paper joined the library; empty where none names it. */
  joined: string;
  /** The part of the page that is indexed, as a page of its own. */
  html: string;
  /** A fingerprint of it. */
  hash: string;
}

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
  const start = /<(\w+)[^>]*\sdata-pagefind-body\b/.exec(page);
  if (start === null) return undefined;
  const closing = `</${start[1]}>`;
  const end = page.lastIndexOf(closing) + closing.length;
  const language = /<html[^>]*\slang="?([\w-]+)/.exec(page)?.[1] ?? 'en';
  const html = `<!doctype html><html lang="${language}"><body>${page.slice(start.index, end)}</body></html>`;
  return {
    slug,
    joined: firstValue(html, 'digest') ?? '',
    html,
    hash: hashOf(html),
  };
}

/** The first value that a page gives a filter. */
function firstValue(html: string, name: string): string | undefined {
  return new RegExp(`data-pagefind-filter="${name}"[^>]*>([^<]*)<`).exec(html)?.[1];
}
