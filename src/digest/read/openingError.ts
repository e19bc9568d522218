import { type FileFailure, problemOfReading } from '../../files/fileFailure.ts';
import type { Diagnostic } from '../diagnostic.ts';

/**
 * Says in a curator's words why a file or folder cannot be opened.
 *
 * @param cause what the file system threw
 * @param file the file's name for messages
 * @returns an error with a remedy
 */
export function openingError(cause: unknown, file: string): Diagnostic {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'file-missing',
      severity: 'error',
      file,
      message: 'there is no such file',
      remedy: 'Check the path, or use - to read standard input',
    };
  }
  return { code: 'file-unreadable', severity: 'error', file, ...problemOfReading(cause) };
}

/**
 * Makes a finding of a file of the library that cannot be read.
 *
 * @param failure what was thrown
 * @returns an error with a remedy
 */
export function unreadableFile({ file, line, problem }: FileFailure): Diagnostic {
  return {
    code: 'content-unreadable',
    severity: 'error',
    file,
    ...(line !== undefined && { line }),
    ...problem,
  };
}
