import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDigestIds } from '../../src/schema/index.ts';
import {
  type RecordSummary,
  readRecord,
  type SearchRecord,
} from '../../src/site/search/readRecord.ts';

/**
 * Reads what is indexed of a paper from its page.
 *
 * @param outputDirectory the folder `dist`
 * @param slug the paper
 * @returns the record; nothing for a page that is not to be found, such as a redirect
 */
export function readSearchRecord(outputDirectory: string, slug: string): SearchRecord | undefined {
  return readRecord(
    slug,
    readFileSync(join(outputDirectory, 'papers', slug, 'index.html'), 'utf8'),
  );
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
  return records.toSorted(
    (a, b) => compareDigestIds(joined(a), joined(b)) || compare(a.slug, b.slug),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
