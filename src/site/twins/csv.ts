import type { PaperRecord } from '../../schema/index.ts';
import type { SiteContext } from '../context.ts';
import type { LibraryPaper } from '../library.ts';
import { paperRecord } from './paperRecord.ts';

/** What parts the several values of one cell. */
const BETWEEN = '; ';

/** The columns, in order. */
const COLUMNS: Record<string, (record: PaperRecord) => string | number | undefined> = {
  slug: ({ slug }) => slug,
  url: ({ url }) => url,
  title: ({ title }) => title,
  plain_title: ({ plainTitle }) => plainTitle,
  date: ({ date }) => date,
  author_count: ({ authors }) => authors?.count,
  author_names: ({ authors }) => authors?.names?.join(BETWEEN),
  comments: ({ comments }) => comments,
  topics: ({ topics }) => topics.join(BETWEEN),
  digests: ({ digests }) => digests.map(({ id }) => id).join(BETWEEN),
  code: ({ links }) => linksOf(links, 'code'),
  links: ({ links }) => links.map(({ url }) => url).join(BETWEEN),
  arxiv: ({ identifiers }) => identifiers?.arxiv,
  doi: ({ identifiers }) => identifiers?.doi,
  abstract_markdown: ({ abstract }) => abstract?.markdown,
  abstract_text: ({ abstract }) => abstract?.text,
};

const CELLS = Object.values(COLUMNS);

function linksOf(links: PaperRecord['links'], wanted: string): string {
  return links
    .filter(({ kind }) => kind === wanted)
    .map(({ url }) => url)
    .join(BETWEEN);
}

/** A cell that a spreadsheet would take for a formula, or one that begins as a guarded one does. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes one cell (RFC 4180). A spreadsheet runs what begins with `=`, `+`, `-` or `@` (OWASP, CSV
 * injection), so such a cell gets an apostrophe in front; `/^'(?='*[=+\-@\t\r\n＝＋－＠])/` finds it again
 * and nothing else.
 *
 * @param value a number, a text or nothing
 * @returns the cell, between quotes where it has to be
 */
export function csvCell(value: string | number | undefined): string {
  const text = String(value ?? '').toWellFormed();
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The first line: the names of the columns. */
export const CSV_HEADER = `${Object.keys(COLUMNS).join(',')}\r\n`;

/**
 * Writes a paper as a line of CSV: UTF-8 without a byte order mark, ended by CR LF.
 *
 * @param context the site
 * @param paper the paper
 * @returns a cell for each column
 */
export function csvLine(context: SiteContext, paper: LibraryPaper): string {
  const record = paperRecord(context, paper);
  return `${CELLS.map((cell) => csvCell(cell(record))).join(',')}\r\n`;
}
