import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { unreadableFile } from '../../src/digest/read/openingError.ts';
import { FileFailure } from '../../src/files/fileFailure.ts';
import { readTextIfThere } from '../../src/files/textFile.ts';

/**
 * Reads a text of the library.
 *
 * @param file its path
 * @returns the text, nothing where there is no such file; a finding where it cannot be read
 */
export function readOrReport(file: string): {
  text?: string | undefined;
  unreadable?: Diagnostic;
} {
  try {
    return { text: readTextIfThere(file) };
  } catch (cause) {
    if (!(cause instanceof FileFailure)) throw cause;
    return { unreadable: unreadableFile(cause) };
  }
}
