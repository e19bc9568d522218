import { CommandFailure } from '../commandLine/commandFailure.ts';
import type { Folders } from './folders.ts';

/**
 * What Astro, Vite and their plugins take for something else in a path: the end of an address, a letter
 * by its number, a place to put a name, the end of a string.
 */
const MISREAD = /[#?*"]|%[\da-f]{2}/i;

/**
 * Makes sure that a site can be built where the project and its content lie. Elsewhere a build would fail
 * without saying why, or leave the styles out.
 *
 * @param folders the project and its content
 * @throws CommandFailure where a path has a sign that would be misread
 */
export function checkPaths({
  projectDirectory,
  contentDirectory,
}: Pick<Folders, 'projectDirectory' | 'contentDirectory'>): void {
  for (const folder of [projectDirectory, contentDirectory]) {
    const [sign] = MISREAD.exec(folder) ?? [];
    if (sign === undefined) continue;
    throw new CommandFailure(
      `The path ${folder} has “${sign}” in it, which Astro takes for something else. Move the project to a path without it.`,
    );
  }
}
