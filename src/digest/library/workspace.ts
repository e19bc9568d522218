import { join } from 'node:path';
import { acquireFolderLock, type FolderLock, type LockHolder } from '../../files/folderLock.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { applyChanges, completeChanges } from '../write/applyChanges.ts';
import { findChanges, type WantedFile } from '../write/fileChanges.ts';
import { WORKSPACE } from '../write/journal.ts';

/** A library that this process may change. */
export interface Workspace {
  /** What was found and mended when it was opened. */
  diagnostics: Diagnostic[];
  /** Shows other imports that this one is alive. */
  refresh(): void;
  /** Brings files to what they shall be, all or none; says which, or why not. */
  write(wanted: Iterable<WantedFile>): Promise<{ written: string[]; diagnostics: Diagnostic[] }>;
  /** Lets other imports begin. */
  close(): void;
}

/**
 * Opens a library to change it: no other import may run, and one that was killed is completed first.
 * A library that cannot be written is opened all the same, as long as nothing has to be.
 *
 * @param directory the content folder; made where it is not there
 * @returns the workspace, or an error where another import runs
 */
export async function openWorkspace(
  directory: string,
): Promise<{ workspace: Workspace; error?: never } | { workspace?: never; error: Diagnostic }> {
  let lock: FolderLock;
  try {
    const acquired = await acquireFolderLock(join(directory, WORKSPACE));
    if (acquired.lock === undefined) return { error: running(directory, acquired.holder) };
    lock = acquired.lock;
  } catch (cause) {
    const error = unwritable(cause, directory);
    return { workspace: closedWorkspace(directory, error) };
  }
  try {
    const completed = completeChanges(directory);
    const diagnostics = completed === 0 ? [] : [interrupted(directory, completed)];
    return { workspace: lockedWorkspace(directory, lock, diagnostics) };
  } catch (cause) {
    lock.release();
    return { error: unwritable(cause, directory) };
  }
}

function lockedWorkspace(
  directory: string,
  lock: FolderLock,
  diagnostics: Diagnostic[],
): Workspace {
  return {
    diagnostics,
    refresh: lock.refresh,
    close: lock.release,
    async write(wanted) {
      try {
        if (!lock.isHeld()) return { written: [], diagnostics: [lost(directory)] };
        const overtaken: string[] = [];
        const changes = findChanges(directory, refreshing(wanted, lock), overtaken);
        const written = await applyChanges(directory, changes, lock.isHeld);
        if (written === undefined) return { written: [], diagnostics: [lost(directory)] };
        return { written, diagnostics: overtaken.map(editedMeanwhile) };
      } catch (cause) {
        // Whoever took over has cleared away what this import had staged.
        const problem = lock.isHeld() ? unwritable(cause, directory) : lost(directory);
        return { written: [], diagnostics: [problem] };
      }
    },
  };
}

/** Long lists of files take long to go through; others shall see that this import is alive. */
function* refreshing<Item>(items: Iterable<Item>, lock: FolderLock): Generator<Item, void> {
  for (const item of items) {
    lock.refresh();
    yield item;
  }
}

/** A library on a disk that cannot be written. */
function closedWorkspace(directory: string, error: Diagnostic): Workspace {
  return {
    diagnostics: [],
    refresh: () => {},
    close: () => {},
    async write(wanted) {
      const { done: isNone } = findChanges(directory, wanted).next();
      return { written: [], diagnostics: isNone === true ? [] : [error] };
    },
  };
}

/** @throws the cause where the file system has not thrown it, for then the fault is ours */
function unwritable(cause: unknown, directory: string): Diagnostic {
  const { code, path } = cause as NodeJS.ErrnoException;
  if (code === undefined) throw cause;
  return {
    code: 'folder-unwritable',
    severity: 'error',
    file: path ?? directory,
    message: `this cannot be written (${code}); the library is as it was`,
    remedy:
      code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
        ? 'Make room on the disk, then run the same import again'
        : 'Give yourself permission to write here, then run the same import again',
  };
}

function running(directory: string, { host, pid }: LockHolder): Diagnostic {
  return {
    code: 'import-running',
    severity: 'error',
    file: directory,
    message: `another import is writing here (process ${pid} on ${host})`,
    remedy: 'Wait until it is done, then run this one again',
  };
}

function lost(directory: string): Diagnostic {
  return {
    code: 'import-running',
    severity: 'error',
    file: directory,
    message: 'this import slept for so long that another one has taken over; it wrote nothing',
    remedy: 'Run it again',
  };
}

function interrupted(directory: string, completed: number): Diagnostic {
  return {
    code: 'import-interrupted',
    severity: 'warning',
    file: directory,
    message: `an earlier import was interrupted; the ${completed} files that it had still to write are in place now`,
    remedy: 'Nothing needs to be done',
  };
}

function editedMeanwhile(path: string): Diagnostic {
  return {
    code: 'page-edited',
    severity: 'warning',
    file: path,
    message: 'somebody changed this file while the import ran; it is kept as it is',
    remedy: 'Run the import again to bring it up to date',
  };
}
