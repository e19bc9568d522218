import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { orFailure } from '../../src/files/fileFailure.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import type { Folders } from './folders.ts';
import { PART_NOTE } from './partNote.ts';
import { isOfHost } from './publishFiles.ts';

/** What the project itself consists of; a site may lie beside it, as `dist` does. */
const OF_PROJECT = ['src', 'scripts', 'public', 'tests', 'node_modules', '.git', '.github'];

/**
 * Makes sure that a site may be built into a folder: what is no part of the site is removed from it.
 *
 * @param folders the project, its content and the folder
 * @throws CommandFailure where the folder holds the project or the content or lies in them, or has
 *   files that no build has made; FileFailure where it cannot be read
 */
export function checkOutput(folders: Folders): void {
  const { outputDirectory } = folders;
  const output = realPath(outputDirectory);
  const project = realPath(folders.projectDirectory);
  const content = realPath(folders.contentDirectory);
  const isRefused =
    [project, content].some((needed) => isWithin(needed, output)) ||
    [content, ...OF_PROJECT.map((name) => join(project, name))].some((own) =>
      isWithin(output, own),
    );
  if (isRefused) {
    throw new CommandFailure(
      `--output ${outputDirectory} is needed by the project itself, and a build removes all that is no part of the site. Name a folder for the site alone, such as dist.`,
    );
  }
  if (!existsSync(output)) return;
  const foreign = orFailure(output, () => readdirSync(output)).filter((name) => !isOfHost(name));
  if (foreign.length === 0 || isSite(output)) return;
  const named = foreign.slice(0, 3).join(', ') + (foreign.length > 3 ? ', …' : '');
  throw new CommandFailure(
    `--output ${outputDirectory} has files that no build has made (${named}), and would lose them. Empty the folder, or name another one.`,
  );
}

/** Every build writes the first, and a whole site or a part of one the second. */
function isSite(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name));
  return has('_headers') && (has('404.html') || has(PART_NOTE));
}

/** Tells whether a path is another one or lies below it. */
function isWithin(path: string, other: string): boolean {
  const way = relative(other, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Follows links, of a folder that is not there those of the one that it will be made in. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}
