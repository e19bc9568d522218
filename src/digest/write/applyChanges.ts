import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../../files/fingerprint.ts';
import { fingerprintOf } from '../read/sourceBytes.ts';
import { type FileChange, type FileContent, hashIfThere } from './fileChanges.ts';
import { flushFolder, openFlushedFiles } from './flushToDisk.ts';
import {
  clearWorkspace,
  type Journal,
  type Move,
  OWN_FOLDER,
  ownPlaces,
  readJournal,
  workplaces,
} from './journal.ts';

/**
 * Changes files, all or none.
 *
 * New contents are staged and flushed to the disk first; then a journal says what moves where; then
 * each file is renamed into its place, and the journal goes once the disk has the new names. What fails
 * before the journal leaves nothing, what fails after it is undone, and a process that is killed leaves
 * it to {@link completeChanges}. The process must hold the import's lock.
 *
 * @param directory the content folder
 * @param changes what to change, gone through once
 * @param mayGoOn asked when all is staged and nothing is changed yet: whether the lock is still held
 * @returns the paths of the files that were written; undefined where it may not go on
 * @throws what the file system throws; every file is then as it was
 */
export async function applyChanges(
  directory: string,
  changes: Iterable<FileChange>,
  mayGoOn: () => boolean = () => true,
): Promise<string[] | undefined> {
  const { workspace, journal, undo } = workplaces(directory);
  const folder = `${OWN_FOLDER}${randomBytes(6).toString('hex')}`;
  const { own, staged, unfinished } = ownPlaces(directory, folder);
  let moves: Move[] = [];
  let isBegun = false;
  try {
    moves = await stage(directory, folder, changes);
    if (moves.length === 0) return [];
    // The names of the staged files, and of the folder that they are in.
    for (const folder of [staged, own]) flushFolder(folder);
    if (!mayGoOn()) return undefined;
    const whole: Journal = { folder, moves };
    writeFileSync(unfinished, JSON.stringify(whole), { flush: true });
    renameSync(unfinished, journal);
    isBegun = true;
    flushFolder(workspace);
  } catch (cause) {
    if (isBegun) rmSync(journal, { force: true });
    isBegun = false;
    throw cause;
  } finally {
    if (!isBegun) rmSync(own, { recursive: true, force: true });
  }
  try {
    const folders = new Set<string>();
    for (const [index, move] of moves.entries()) makeMove(directory, folder, move, index, folders);
    // And its moves before it goes.
    flushFolders(directory, moves);
  } catch (cause) {
    renameSync(journal, undo);
    undoMoves(directory, { folder, moves });
    clearWorkspace(directory);
    throw cause;
  }
  try {
    clearWorkspace(directory);
  } catch {
    // All is in place; the next import clears what is left.
  }
  return moves.flatMap(({ path, newHash }) => (newHash === undefined ? [] : [path]));
}

/**
 * Writes the new contents into the workspace, each under its place in the journal. What the journal speaks
 * of must outlast a loss of power before the journal does, so all of it is on the disk in the end.
 */
async function stage(
  directory: string,
  folder: string,
  changes: Iterable<FileChange>,
): Promise<Move[]> {
  const { staged, former } = ownPlaces(directory, folder);
  const files = openFlushedFiles();
  const moves: Move[] = [];
  try {
    for (const { path, content, hash, formerHash } of changes) {
      if (moves.length === 0) {
        mkdirSync(staged, { recursive: true });
        mkdirSync(former, { recursive: true });
      }
      if (content !== undefined) await files.write(join(staged, String(moves.length)), content);
      moves.push({
        path,
        ...(formerHash !== undefined && { formerHash }),
        ...(content !== undefined && { newHash: hash ?? hashOfContent(content) }),
      });
    }
  } finally {
    await files.finish();
  }
  return moves;
}

const hashOfContent = (content: FileContent): string =>
  typeof content === 'string' ? hashOf(content) : fingerprintOf(content);

/**
 * Completes what a killed import has begun, or undoes it where it was undoing; clears away what an
 * import left that had not come to its journal. The process must hold the import's lock.
 *
 * A file that somebody has changed since then stays as it is.
 *
 * @param directory the content folder
 * @returns how many files were moved into their places
 * @throws what the file system throws; the same can be tried again
 */
export function completeChanges(directory: string): number {
  const { journal, undo } = workplaces(directory);
  const undone = readJournal(undo);
  if (undone !== undefined) undoMoves(directory, undone);
  const begun = undone === undefined ? readJournal(journal) : undefined;
  const { folder, moves } = begun ?? { folder: '', moves: [] };
  let completed = 0;
  const folders = new Set<string>();
  moves.forEach((move, index) => {
    const isAsBefore = move.formerHash === hashIfThere(join(directory, move.path));
    if (!isAsBefore || !isWhole(directory, folder, move, index)) return;
    makeMove(directory, folder, move, index, folders);
    completed += 1;
  });
  if (completed > 0) flushFolders(directory, moves);
  clearWorkspace(directory);
  return completed;
}

/** Has the disk note the names of files that were moved, and of the folders above them. */
function flushFolders(directory: string, moves: readonly Move[]): void {
  const folders = new Set<string>();
  for (const { path } of moves) {
    const names = path.split('/');
    for (let depth = 0; depth < names.length; depth += 1) {
      folders.add(join(directory, ...names.slice(0, depth)));
    }
  }
  for (const folder of folders) flushFolder(folder);
}

/** Where the power failed, the disk may have the journal and not all that it speaks of. */
function isWhole(directory: string, folder: string, { newHash }: Move, index: number): boolean {
  if (newHash === undefined) return true;
  return hashIfThere(join(ownPlaces(directory, folder).staged, String(index))) === newHash;
}

/** Puts one file into its place, its former self aside; `folders` are known to be there. */
function makeMove(
  directory: string,
  ownFolder: string,
  { path, formerHash, newHash }: Move,
  index: number,
  folders: Set<string>,
): void {
  const { staged, former } = ownPlaces(directory, ownFolder);
  const target = join(directory, path);
  if (formerHash !== undefined) keepAside(target, join(former, String(index)));
  if (newHash === undefined) {
    rmSync(target, { force: true });
    return;
  }
  const folder = dirname(target);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  renameSync(join(staged, String(index)), target);
}

function keepAside(target: string, aside: string): void {
  rmSync(aside, { force: true });
  try {
    linkSync(target, aside);
  } catch {
    // Not every file system has links.
    copyFileSync(target, aside);
  }
}

function undoMoves(directory: string, { folder, moves }: Journal): void {
  const { former } = ownPlaces(directory, folder);
  moves.forEach(({ path, formerHash, newHash }, index) => {
    const target = join(directory, path);
    const aside = join(former, String(index));
    const isOurs = newHash === hashIfThere(target);
    if (!isOurs) return;
    if (formerHash === undefined) rmSync(target, { force: true });
    else if (existsSync(aside)) renameSync(aside, target);
  });
}
