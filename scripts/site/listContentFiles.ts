import { orFailure } from '../../src/files/fileFailure.ts';
import { listFiles } from './publishFiles.ts';

/**
 * Lists the files of a library. What editors and version control keep beside them, under names that begin
 * with a dot, is none of it, and may be gone the next moment.
 *
 * @param contentDirectory the folder `content`
 * @returns paths below it with slashes, sorted
 * @throws FileFailure where the folder is there and cannot be read
 */
export function listContentFiles(contentDirectory: string): string[] {
  return orFailure(contentDirectory, () => listFiles(contentDirectory)).filter(
    (file) => !/(?:^|\/)\./.test(file),
  );
}
