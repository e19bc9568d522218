import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './fileChanges.ts';

/** The folder below the content folder in which an import works; it is there only while one runs. */
export const WORKSPACE = '.import';

/** What an import has still to do, as it lies on the disk. */
export interface Journal {
  /** The folder of the import below the workspace, which nobody else works in. */
  folder: string;
  moves: Move[];
}

/** One file's way; its place in the journal names its staged file. */
export interface Move {
  path: string;
  /** The fingerprint before, where the file was there. */
  formerHash?: string;
  /** The fingerprint after, where it shall be there. */
  newHash?: string;
}

/**
 * Names the places that imports share; all on the library's own disk, so that moving is renaming.
 *
 * @param directory the content folder
 */
export function workplaces(directory: string) {
  const workspace = join(directory, WORKSPACE);
  return {
    workspace,
    /** Is there from the moment on which an interrupted import is to be completed. */
    journal: join(workspace, 'journal.json'),
    /** Is there from the moment on which an interrupted import is to be undone. */
    undo: join(workspace, 'undo.json'),
  };
}

/** The name of an import's own folder below the workspace begins with this. */
export const OWN_FOLDER = 'changes-';

/**
 * Names the places of one import: one that slept until its lock was taken must not write into the other's.
 *
 * @param directory the content folder
 * @param folder the import's own folder, by its name
 */
export function ownPlaces(directory: string, folder: string) {
  const own = join(directory, WORKSPACE, folder);
  return {
    own,
    staged: join(own, 'staged'),
    former: join(own, 'former'),
    unfinished: join(own, 'journal.json'),
  };
}

/**
 * Tells whether an import was killed and waits to be completed.
 *
 * @param directory the content folder
 */
export function isInterrupted(directory: string): boolean {
  const { journal, undo } = workplaces(directory);
  return existsSync(journal) || existsSync(undo);
}

/**
 * Takes all away but the locks; the journal first, since without it the rest says nothing.
 *
 * @param directory the content folder
 * @throws what the file system throws
 */
export function clearWorkspace(directory: string): void {
  const { workspace, journal, undo } = workplaces(directory);
  for (const file of [journal, undo]) rmSync(file, { force: true });
  if (!existsSync(workspace)) return;
  for (const name of readdirSync(workspace)) {
    if (name.startsWith(OWN_FOLDER))
      rmSync(join(workspace, name), { recursive: true, force: true });
  }
}

/**
 * Reads a journal. It is renamed into its place when it is whole, so what can be read is valid.
 *
 * @param file its path
 * @returns the journal; nothing where there is none
 * @throws what the file system throws
 */
export function readJournal(file: string): Journal | undefined {
  const bytes = readIfThere(file);
  return bytes && (JSON.parse(bytes.toString('utf8')) as Journal);
}
