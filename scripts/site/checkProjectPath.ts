import { CommandFailure } from '../commandLine/commandFailure.ts';

/**
 * What Astro, Vite and their plugins take for something else in a path: the end of an address, a letter
 * by its number, a place to put a name, the end of a string.
 */
const MISREAD = /[#?*"]|%[\da-f]{2}/i;

/**
 * Makes sure that a site can be built where the project lies. Elsewhere a build would fail without saying
 * why, or leave the styles out. Content and site may lie anywhere.
 *
 * @param projectDirectory the folder with `astro.config.mjs`
 * @throws CommandFailure where its path has a sign that would be misread
 */
export function checkProjectPath(projectDirectory: string): void {
  const [sign] = MISREAD.exec(projectDirectory) ?? [];
  if (sign === undefined) return;
  throw new CommandFailure(
    `The path ${projectDirectory} has “${sign}” in it, which Astro takes for something else. Move the project to a path without it.`,
  );
}
