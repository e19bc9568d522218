import type { SiteContext } from '../context.ts';
import type { LibraryPaper } from '../library.ts';
import { paperRecord } from './paperRecord.ts';

/**
 * Writes papers as JSON Lines, one record a line, ended by a line feed (jsonlines.org).
 *
 * @param context the site
 * @param papers the papers
 * @returns the lines, one at a time, so that a large library is never one string
 */
export function* jsonLines(
  context: SiteContext,
  papers: readonly LibraryPaper[],
): Generator<string> {
  for (const paper of papers) yield `${JSON.stringify(paperRecord(context, paper))}\n`;
}

/**
 * Writes papers as one JSON array, a record a line.
 *
 * @param context the site
 * @param papers the papers
 * @returns the pieces of the file
 */
export function* jsonArray(
  context: SiteContext,
  papers: readonly LibraryPaper[],
): Generator<string> {
  let before = '[\n';
  for (const paper of papers) {
    yield before + JSON.stringify(paperRecord(context, paper));
    before = ',\n';
  }
  yield papers.length === 0 ? '[]\n' : '\n]\n';
}
