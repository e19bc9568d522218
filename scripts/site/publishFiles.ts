import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What is published and what stays. */
export interface Publication {
  /** The folder with the files that were made, which is emptied. */
  staging: string;
  /** The folder that visitors see. */
  output: string;
  /** Files of the output that stay as they are, besides those that were made. */
  kept: Iterable<string>;
  /** A folder of the output, by its name, that is none of this publication's business. */
  apart?: string;
}

/** What hosts and their tools put into a folder that is published, by name. */
const OF_HOSTS: ReadonlySet<string> = new Set(['.git', '.nojekyll', 'CNAME']);

/**
 * Tells whether a file of the output folder is none of the site's.
 *
 * @param file its path below the folder, with slashes
 */
export function isOfHost(file: string): boolean {
  return OF_HOSTS.has(file.split('/', 1)[0] ?? '');
}

/**
 * Brings the output folder up to date: what was made takes its place unless the same is there already,
 * which then keeps its time of change; what is neither made nor kept goes away, but for what is the host's.
 *
 * @param publication what is published
 * @returns how many files changed, and all that are in the output now, as {@link listFiles} lists them
 * @throws what the file system throws
 */
export function publishFiles(publication: Publication): { changed: number; files: string[] } {
  const { staging, output, kept, apart } = publication;
  if (!existsSync(output)) {
    mkdirSync(dirname(output), { recursive: true });
    if (tryRename(staging, output)) {
      const files = listFiles(output);
      return { changed: files.length, files };
    }
    mkdirSync(output);
  }
  const made = listFiles(staging);
  const there = listFiles(output).filter((file) => !isOfHost(file));
  const stays = new Set([...kept, ...made]);
  const isApart = (file: string) => apart !== undefined && file.startsWith(`${apart}/`);
  const isLeft = (file: string) => stays.has(file) || isApart(file);
  removeFiles(
    output,
    there.filter((file) => !isLeft(file)),
  );
  let changed = 0;
  const folders = new Set<string>();
  for (const file of made) {
    const from = join(staging, file);
    const to = join(output, file);
    if (isSame(from, to)) continue;
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (!tryRename(from, to)) copyFileSync(from, to);
    changed += 1;
  }
  rmSync(staging, { recursive: true, force: true });
  return { changed, files: [...new Set([...there.filter(isLeft), ...made])].sort() };
}

/**
 * Lists the files of a folder.
 *
 * @param folder a folder, which need not be there
 * @returns paths below it with slashes, sorted
 */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  const list = (path: string, below: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) list(join(path, entry.name), `${below}${entry.name}/`);
      else files.push(below + entry.name);
    }
  };
  try {
    list(folder, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return files.sort();
}

/** Moves a file or folder, where both places are on one disk. */
function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

function isSame(one: string, other: string): boolean {
  const size = statSync(other, { throwIfNoEntry: false })?.size;
  return size === statSync(one).size && readFileSync(one).equals(readFileSync(other));
}

/** Removes files that are there, and the folders that they leave empty. */
function removeFiles(root: string, files: readonly string[]): void {
  for (const file of files) unlinkSync(join(root, file));
  for (const left of new Set(files.map((file) => dirname(file)))) {
    for (let folder = left; folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(root, folder));
      } catch {
        break;
      }
    }
  }
}
