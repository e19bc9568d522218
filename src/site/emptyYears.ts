import { join } from 'node:path';
import { readTextIfThere } from '../files/textFile.ts';
import { PERMALINKS_FILE, parsePermalinks } from '../stored/permalinks.ts';
import { UNDATED } from './dates.ts';
import type { Library } from './library.ts';
import { contentFolder } from './settings.ts';

/**
 * Lists the years that had papers once and have none any more, by the register of permalinks. Only whoever lists
 * pages asks: no other thread need read the register.
 *
 * @param library the library
 * @param contentDirectory the content folder, which need not have a register
 * @returns years, with `undated` for papers without a date
 * @throws FileFailure where the register cannot be read
 */
export function emptyYears(
  { years }: Pick<Library, 'years'>,
  contentDirectory: string = contentFolder(),
): string[] {
  const text = readTextIfThere(join(contentDirectory, PERMALINKS_FILE)) ?? '';
  const folders = new Set(parsePermalinks(text).map(({ folder }) => folder));
  for (const { year } of years) folders.delete(year);
  return [...folders].filter((folder) => folder === UNDATED || /^\d{4}$/.test(folder)).sort();
}
