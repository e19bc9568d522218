import { basename, join, resolve } from 'node:path';
import type { ImportOptions } from '../../src/digest/importTypes.ts';

/**
 * Tells where it is kept which entries a library's pages hold already: beside a folder `content`, with
 * all else that can be made anew. A folder by another name has no such place.
 *
 * @param contentDirectory the content folder
 */
export function memoryOf(contentDirectory: string): Pick<ImportOptions, 'memoryFile'> {
  const folder = resolve(contentDirectory);
  return basename(folder) === 'content'
    ? { memoryFile: join(folder, '..', '.cache', 'import.json') }
    : {};
}
