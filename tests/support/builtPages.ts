import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Lists the pages of a built site, but for those that only lead on to another.
 *
 * @param folder the site's folder
 * @returns addresses below the site's own, such as `papers/a-title/`, sorted
 */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !leadsOn(join(folder, file)))
    .map((file) =>
      file
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
    )
    .sort();
}

/** A page that leads on is short, and says so. */
const leadsOn = (file: string): boolean =>
  statSync(file).size < 2000 && readFileSync(file, 'utf8').includes('http-equiv="refresh"');

/**
 * Reads a page of a built site.
 *
 * @param folder the site's folder
 * @param page an address from {@link listPages}
 * @returns its HTML
 */
export function readPage(folder: string, page: string): string {
  const file = page === '' || page.endsWith('/') ? `${page}index.html` : page;
  return readFileSync(join(folder, file), 'utf8');
}

/**
 * Picks one page of every kind: the front page, each folder's own page and one page in it, of papers
 * one with formulas and one without, and the further pages and orders of lists.
 *
 * @param folder the site's folder
 * @returns addresses by the name of the kind
 */
export function pickPageKinds(folder: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const page of listPages(folder)) {
    const kind = nameKind(folder, page);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return kinds;
}

function nameKind(folder: string, page: string): string {
  if (page === '') return 'front page';
  const [first = '', second = '', third = ''] = page.split('/');
  if (second === '') return `${first} page`;
  if (third === 'most-discussed') return `most discussed papers in ${first}`;
  if (third !== '') return `a later page in ${first}`;
  if (first !== 'papers') return `a page in ${first}`;
  const hasFormulas = readPage(folder, page).includes('class="katex"');
  return hasFormulas ? 'a paper with formulas' : 'a paper without formulas';
}
