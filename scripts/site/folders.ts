import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../../src/site/settings.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';

/** The folders that a command works on. */
export interface Folders {
  /** Where `astro.config.mjs` lies. */
  projectDirectory: string;
  /** The sources and pages; `OFFPRINT_CONTENT` names another than `content`. */
  contentDirectory: string;
  /** The built site; `--output` names another than `dist`. */
  outputDirectory: string;
}

/** The option that every command which builds or serves has. */
export const OUTPUT_OPTION = {
  output: { type: 'string', value: 'folder', help: 'the folder of the built site (dist)' },
} as const;

/**
 * Settles the folders of a command.
 *
 * @param output what `--output` says, if anything
 * @returns full paths
 * @throws CommandFailure where it is empty, as a variable that is not set leaves it
 */
export function findFolders(output: string | boolean | undefined): Folders {
  if (output === '') throw new CommandFailure('--output names no folder. Write --output dist.');
  return {
    projectDirectory: fileURLToPath(new URL('../..', import.meta.url)),
    contentDirectory: contentFolder(),
    outputDirectory: resolve(typeof output === 'string' ? output : 'dist'),
  };
}
