import { join } from 'node:path';
import { FileFailure } from '../../files/fileFailure.ts';
import { readTextIfThere } from '../../files/textFile.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type PublishedPaper, parsePermalinks } from '../identify/permalinks.ts';
import { unreadableFile } from '../read/openingError.ts';

/** Where the register of permalinks lies below the content folder. */
export const PERMALINKS_FILE = 'permalinks.lock';

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
