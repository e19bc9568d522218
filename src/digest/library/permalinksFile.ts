import { join } from 'node:path';
import { FileFailure } from '../../files/fileFailure.ts';
import { readTextIfThere } from '../../files/textFile.ts';
import { PERMALINKS_FILE, type PublishedPaper, parsePermalinks } from '../../stored/permalinks.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { unreadableFile } from '../read/openingError.ts';

/** The register of permalinks as it is stored. */
export interface StoredPermalinks {
  file: string;
  text: string;
  papers: PublishedPaper[];
  /** What is wrong with the file; it then names no paper. */
  diagnostics: Diagnostic[];
}

/**
 * Reads the register of permalinks of a library.
 *
 * @param contentDirectory the content folder, which need not have any
 */
export function readPermalinks(contentDirectory: string): StoredPermalinks {
  const file = join(contentDirectory, PERMALINKS_FILE);
  try {
    const text = readTextIfThere(file) ?? '';
    return { file, text, papers: parsePermalinks(text), diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof FileFailure)) throw cause;
    return { file, text: '', papers: [], diagnostics: [unreadableFile(cause)] };
  }
}
