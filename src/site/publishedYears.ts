import { join } from 'node:path';
import { readTextIfThere } from '../files/textFile.ts';
import { PERMALINKS_FILE, parsePermalinks } from '../stored/permalinks.ts';
import { UNDATED } from './dates.ts';
import { contentFolder } from './settings.ts';

/**
 * Lists the years in which papers were ever published, by the register of permalinks.
 *
 * @returns years, and `undated` where papers were without a date; none where there is no register
 */
export function publishedYears(): string[] {
  const text = readTextIfThere(join(contentFolder(), PERMALINKS_FILE)) ?? '';
  const folders = new Set(parsePermalinks(text).map(({ folder }) => folder));
  return [...folders].filter((folder) => folder === UNDATED || /^\d{4}$/.test(folder)).sort();
}
