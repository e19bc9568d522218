import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFile } from '../../files/fileStamps.ts';
import { hashOf } from '../../files/fingerprint.ts';
import { fingerprintOf, type SourceBytes } from '../read/sourceBytes.ts';

/** The content of a file: its text, or bytes that need not be held as a whole. */
export type FileContent = string | SourceBytes;

/** What a file below the content folder shall be. */
export interface WantedFile {
  /** The path below the content folder, with slashes. */
  path: string;
  /** Its new content; left out where the file shall go. */
  content?: FileContent;
  /** The fingerprint of its new content, where that is known already. */
  hash?: string;
  /** The fingerprint of what the new content was made from; left out where it was made from nothing. */
  basedOn?: string;
}

/** A file that is not yet what it shall be. */
export interface FileChange {
  path: string;
  content?: FileContent;
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
    const { isWanted, formerHash } = compare(join(directory, path), content, hash);
    if (isWanted) continue;
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

/** Tells whether a file is what it shall be, and if not, the fingerprint of what it is. */
function compare(
  path: string,
  content: FileContent | undefined,
  hash: string | undefined,
): { isWanted: boolean; formerHash?: string | undefined } {
  if (typeof content === 'object') {
    const formerHash = hashIfThere(path);
    return { isWanted: formerHash === (hash ?? fingerprintOf(content)), formerHash };
  }
  const former = readIfThere(path);
  const isWanted =
    content === undefined ? former === undefined : former?.equals(Buffer.from(content)) === true;
  return isWanted ? { isWanted } : { isWanted, formerHash: former && hashOf(former) };
}

/**
 * Reads a file that may be missing.
 *
 * @param path where it lies
 * @returns its bytes; nothing where there is no such file
 * @throws what the file system throws for any other reason
 */
export function readIfThere(path: string): Buffer | undefined {
  return ifThere(path, () => readFileSync(path));
}

/**
 * Makes the fingerprint of a file that may be missing, without holding all of it.
 *
 * @param path where it lies
 * @returns the fingerprint; nothing where there is no such file
 * @throws what the file system throws for any other reason
 */
export function hashIfThere(path: string): string | undefined {
  return ifThere(path, () => hashOfFile(path));
}

function ifThere<Found>(path: string, find: () => Found): Found | undefined {
  // Most files that an import asks for are new, and an error that is thrown takes longer than a look.
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    return find();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw cause;
  }
}
