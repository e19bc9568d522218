import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** A lock that nobody has touched for so long belongs to a process that is gone, on whichever machine. */
const STALE_AFTER_MILLISECONDS = 10 * 60_000;
const REFRESHED_EVERY_MILLISECONDS = 5000;
const ATTEMPTS = 5;
const LONGEST_PAUSE_MILLISECONDS = 120;

/** Who works in a folder at the moment. */
export interface LockHolder {
  host: string;
  /** The process on that machine. */
  pid: number;
}

/** The right to work in a folder. */
export interface FolderLock {
  /** Shows that this process is alive; to be called now and then during long work. */
  refresh(): void;
  /** Tells whether the lock is still there: a process that slept for long may have lost it. */
  isHeld(): boolean;
  /** Gives the right back; twice does no harm. */
  release(): void;
}

/**
 * Takes the right to work in a folder, which one process has at a time.
 *
 * Every process makes a file with a name of its own, then looks for files of others: of two that do so
 * at once at least one sees the other and steps back. A file is stale, and taken away, where its
 * process is gone from this machine or where it was not touched for ten minutes.
 *
 * @param folder the folder, which is there only while somebody has the right
 * @returns the lock, or who has it
 * @throws what the file system throws where nothing can be written there
 */
export async function acquireFolderLock(
  folder: string,
): Promise<{ lock: FolderLock; holder?: never } | { lock?: never; holder: LockHolder }> {
  for (let attempt = 1; ; attempt += 1) {
    const name = `lock_${ownHost()}_${process.pid}_${randomBytes(6).toString('hex')}`;
    const path = createLockFile(folder, name);
    const holder = findHolder(folder, name);
    if (holder === undefined) return { lock: lockOf(folder, path) };
    rmSync(path, { force: true });
    if (attempt === ATTEMPTS) return { holder };
    const pause = Math.random() * LONGEST_PAUSE_MILLISECONDS;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const ownHost = () => hostname().replace(/[^A-Za-z0-9.-]/g, '-');

/** The folder may be taken away by another process between its making and its use. */
function createLockFile(folder: string, name: string): string {
  const path = join(folder, name);
  for (let attempt = 1; ; attempt += 1) {
    makeFolder(folder);
    try {
      closeSync(openSync(path, 'wx'));
      return path;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === ATTEMPTS) throw cause;
    }
  }
}

/** @throws with the disk's own reason: a disk that is read-only says “no such file” to a recursive call */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing || !existsSync(dirname(folder))) throw cause;
    mkdirSync(folder);
  }
}

function findHolder(folder: string, own: string): LockHolder | undefined {
  for (const name of readdirSync(folder)) {
    const [, host, pid] = /^lock_([A-Za-z0-9.-]+)_(\d+)_/.exec(name) ?? [];
    if (host === undefined || name === own) continue;
    const holder = { host, pid: Number(pid) };
    if (!isStale(join(folder, name), holder)) return holder;
    rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

function isStale(path: string, { host, pid }: LockHolder): boolean {
  if (host === ownHost() && !isRunning(pid)) return true;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || Date.now() - stats.mtimeMs > STALE_AFTER_MILLISECONDS;
}

/** A process of somebody else is running too, although it may not be signaled. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function lockOf(folder: string, path: string): FolderLock {
  let refreshed = Date.now();
  const isHeld = () => statSync(path, { throwIfNoEntry: false }) !== undefined;
  return {
    isHeld,
    refresh() {
      const now = Date.now();
      if (now - refreshed < REFRESHED_EVERY_MILLISECONDS || !isHeld()) return;
      refreshed = now;
      try {
        utimesSync(path, now / 1000, now / 1000);
      } catch {
        // Not every file system keeps times; the lock then lasts as long as an untouched one.
      }
    },
    release() {
      try {
        rmSync(path, { force: true });
        rmdirSync(folder);
      } catch {
        // Another process has begun in it, it is gone already, or it stays until the lock is stale.
      }
    },
  };
}
