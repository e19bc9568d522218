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
  const denied = code === 'EACCES' || code === 'EPERM';
  return {
    code: 'file-unreadable',
    severity: 'error',
    file,
    message: denied
      ? 'you are not allowed to read this'
      : `it cannot be read (${code ?? 'unknown'})`,
    remedy: denied
      ? 'Give yourself permission to read it and try again'
      : 'Check the disk and try again',
  };
}
