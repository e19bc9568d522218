/** What is wrong with a file or folder that cannot be read, and what to do about it, without a full stop. */
export interface FileProblem {
  message: string;
  remedy: string;
}

/** A file of the library that cannot be read, told so that a curator can act on it. */
export class FileFailure extends Error {
  override name = 'FileFailure';
  readonly file: string;
  /** The line, counted from 1; left out where it is about the whole file. */
  readonly line: number | undefined;
  readonly problem: FileProblem;

  constructor(file: string, problem: FileProblem, line?: number) {
    const place = line === undefined ? file : `${file}:${line}`;
    super(`${place}: ${problem.message}. ${problem.remedy}.`);
    this.file = file;
    this.line = line;
    this.problem = problem;
  }
}

/** What the file system says, in a curator's words. */
const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  EACCES: {
    message: 'you are not allowed to read this',
    remedy: 'Give yourself permission to read it and try again',
  },
  EISDIR: {
    message: 'a folder stands where a file should be',
    remedy: 'Take the folder away, put the file back, and try again',
  },
  ENOENT: { message: 'this is missing', remedy: 'Put it back and try again' },
  ENOTDIR: {
    message: 'a file stands where a folder should be',
    remedy: 'Take the file away, put the folder back, and try again',
  },
};

/**
 * Says why a file or folder cannot be read.
 *
 * @param cause what the file system threw
 */
export function problemOfReading(cause: unknown): FileProblem {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  return (
    PROBLEMS[code === 'EPERM' ? 'EACCES' : code] ?? {
      message: `it cannot be read (${code})`,
      remedy: 'Check the disk and try again',
    }
  );
}

/**
 * Reads something of the library.
 *
 * @param file what is read, for messages; where the file system names another file, that is named
 * @param read reads it
 * @returns what it returns
 * @throws FileFailure where the file system refuses; what it throws besides
 */
export function orFailure<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof FileFailure || !isOfFileSystem(cause)) throw cause;
    throw new FileFailure((cause as NodeJS.ErrnoException).path ?? file, problemOfReading(cause));
  }
}

const isOfFileSystem = (cause: unknown): boolean =>
  (cause as NodeJS.ErrnoException | undefined)?.syscall !== undefined;
