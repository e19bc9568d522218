import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../files/fingerprint.ts';

/** What a file below the content folder shall be. */
export interface WantedFile {
  /** The path below the content folder, with slashes. */
  path: string;
  /** Its new content; left out where the file shall go. */
  content?: string | Uint8Array;
  /** The fingerprint of its new content, where that is known already. */
  hash?: string;
  /** The fingerprint of what the new content was made from; left out where it was made from nothing. */
  basedOn?: string;
}

/** A file that is not yet what it shall be. */
export interface FileChange {
  path: string;
  content?: string | Uint8Array;
  /** The fingerprint of its new content, where that is known already. */
  hash?: string;
  /** The fingerprint of what is there now; left out where nothing is. */
  formerHash?: string;
}

/**
 * Finds the files that must change.
 *
 * @param directory the content folder
 * @param wanted what the files shall be; looked at one by one, as the result is gone through
 * @param overtaken is given the paths of files that somebody changed after they were read; they stay
 * @returns those that are something else now, in the same order
 * @throws what the file system throws where a file is there and cannot be read
 */
export function* findChanges(
  directory: string,
  wanted: Iterable<WantedFile>,
  overtaken: string[] = [],
): Generator<FileChange, void> {
  for (const { path, content, hash, basedOn } of wanted) {
    const former = readIfThere(join(directory, path));
    if (content === undefined ? former === undefined : former?.equals(asBytes(content))) continue;
    const formerHash = former && hashOf(former);
    if (basedOn !== undefined && formerHash !== undefined && formerHash !== basedOn) {
      overtaken.push(path);
      continue;
    }
    yield {
      path,
      ...(content !== undefined && { content }),
      ...(hash !== undefined && { hash }),
      ...(formerHash !== undefined && { formerHash }),
    };
  }
}

/**
 * Reads a file that may be missing.
 *
 * @param path where it lies
 * @returns its bytes; nothing where there is no such file
 * @throws what the file system throws for any other reason
 */
export function readIfThere(path: string): Buffer | undefined {
  // Most files that an import asks for are new, and an error that is thrown takes longer than a look.
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw cause;
  }
}

function asBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
